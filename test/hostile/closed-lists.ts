// What a page of ours may hold, written down from the design and not from the code that prints it.

/** Whether an attribute may have a value. */
export type Rule = (value: string) => boolean

const form =
  (expression: RegExp): Rule =>
  (value) =>
    expression.test(value)
const oneOf = (words: string): Rule => {
  const list = new Set(words.split(' '))
  return (value) => value.split(' ').every((word) => list.has(word))
}
const any: Rule = () => true
const path = form(/^\/(?![/\\])[^\s<>"\\]*$/)
const signed = /^\/picture\/[0-9a-z]{12}\/[0-9a-f]{28}$/
const web: Rule = (value) => isAddress(value, ['https:', 'http:'])
// This site's own, or its source's.
const picture: Rule = (value) => signed.test(value) || web(value)
const link: Rule = (value) =>
  path(value) ||
  /^#(?:text|(?:note|call)-\d+)$/.test(value) ||
  isAddress(value, ['https:', 'http:', 'mailto:'])
const count = form(/^\d{1,10}$/)
const empty = form(/^$/)

/** An address that a browser reads as it is written, of one of the schemes, without credentials. */
export function isAddress(value: string, schemes: readonly string[]): boolean {
  const url = URL.parse(value)
  return (
    url !== null &&
    url.href === value &&
    value.length <= 2048 &&
    schemes.includes(url.protocol) &&
    url.username === '' &&
    url.password === ''
  )
}

/** What any element may have, next to the classes of the site's own stylesheet. */
const everywhere: Readonly<Record<string, Rule>> = {
  lang: form(/^(?:[a-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)?$/),
  dir: oneOf('ltr rtl auto'),
  id: form(
    /^(?:text|q|help|from|to|source|lang|languages|choice|days|notes|topics|(?:note|call)-\d+)$/,
  ),
  role: oneOf('doc-backlink doc-endnotes doc-noteref group'),
  'aria-label': any,
  'aria-hidden': oneOf('true'),
  'aria-labelledby': oneOf('days languages notes topics'),
  'aria-describedby': oneOf('choice help'),
  'aria-current': oneOf('page'),
}

// Of the site's classes, those that nothing is set for.
const unset = [
  'name',
  'facts',
  'found',
  'hits',
  'back',
  'call',
  'top',
  'forms',
  'lede',
  'next',
  'prev',
]

const known = new Map<string, ReadonlySet<string>>()

/** The classes that pages with a stylesheet may use; each stylesheet is read once. */
export function classesOf(style: string): ReadonlySet<string> {
  const classes = known.get(style) ?? readClasses(style)
  known.set(style, classes)
  return classes
}

function readClasses(style: string): ReadonlySet<string> {
  return new Set([
    ...unset,
    ...Array.from(style.matchAll(/\.([a-z][a-z-]*)/g), ([, name = '']) => name),
  ])
}

const plain: Readonly<Record<string, Rule>> = {}
const cell = { scope: oneOf('col row'), abbr: any, colspan: count, rowspan: count }

/** The elements of the text of an article, as on its page and in feeds, with their own attributes. */
export const textElements: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  a: { href: link, rel: oneOf('nofollow ugc noopener external next prev') },
  img: {
    src: picture,
    alt: any,
    width: count,
    height: count,
    loading: oneOf('lazy'),
    decoding: oneOf('async'),
    referrerpolicy: oneOf('no-referrer'),
  },
  video: { src: web, poster: web, controls: empty, preload: oneOf('none') },
  audio: { src: web, controls: empty, preload: oneOf('none') },
  ol: { start: count },
  div: { tabindex: oneOf('0') },
  th: cell,
  td: cell,
  ...Object.fromEntries(
    (
      'bdi blockquote br caption code del em figcaption figure h2 h3 h4 h5 h6 hr li p pre rp rt ruby section small ' +
      'span strong sub sup table tbody thead tr ul'
    )
      .split(' ')
      .map((name) => [name, plain]),
  ),
}

/** The elements of a whole page. */
export const pageElements: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  ...textElements,
  meta: {
    charset: oneOf('utf-8'),
    name: oneOf(
      'viewport color-scheme robots description author twitter:card tdm-reservation tdm-policy',
    ),
    property: form(
      /^(?:og:(?:type|site_name|title|url|description|image(?::(?:alt|width|height))?)|article:(?:published_time|modified_time|section|tag))$/,
    ),
    content: any,
  },
  link: {
    rel: oneOf('canonical icon apple-touch-icon manifest search alternate'),
    href: (value) => path(value) || web(value),
    hreflang: form(/^(?:x-default|[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/),
    type: any,
    title: any,
  },
  script: { type: form(/^application\/ld\+json$/) },
  time: { datetime: form(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/) },
  form: { action: form(/^\/(?:search)?$/) },
  input: {
    type: oneOf('search date checkbox hidden'),
    name: oneOf('q from to lang'),
    checked: empty,
    value: any,
    autocomplete: oneOf('off'),
  },
  select: { name: oneOf('source') },
  button: { type: oneOf('submit') },
  option: { value: any, selected: empty },
  label: { for: oneOf('q from to source') },
  ...Object.fromEntries(
    'html head title style body header main nav article footer h1 mark fieldset legend search details summary'
      .split(' ')
      .map((name) => [name, plain]),
  ),
}

/** What an element has that is not on the list. */
export function strangeness(
  name: string,
  attributes: readonly { name: string; value: string }[],
  elements: Readonly<Record<string, Readonly<Record<string, Rule>>>>,
  classes: ReadonlySet<string>,
): string[] {
  const own = Object.hasOwn(elements, name) ? elements[name] : undefined
  if (!own) return [`<${name}>`]
  const isOurs: Rule = (value) => value.split(' ').every((each) => classes.has(each))
  const rules: Readonly<Record<string, Rule>> = { ...everywhere, ...own, class: isOurs }
  return attributes
    .filter(({ name: each, value }) => !(Object.hasOwn(rules, each) && rules[each]?.(value)))
    .map(({ name: each, value }) => `<${name} ${each}=${JSON.stringify(value.slice(0, 200))}>`)
}
