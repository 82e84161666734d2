const names = (list: string): readonly string[] => list.split(' ')

const voidNames = names(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)
const headNames = names('title meta base link noscript script style template')
// Elements that contain only text.
const textNames = names('script style title textarea xmp')
const foreignNames = names('math svg')
// Elements of a drawing or formula that contain HTML again.
const integrationNames = names('mi mo mn ms mtext annotation-xml foreignobject desc title')
const controls = 'input option optgroup select button datalist textarea'
const impliedEnds: readonly (readonly [tags: string, ends: string])[] = [
  [
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header' +
      ' hr main nav ol pre section table ul',
    'p',
  ],
  ['select input output button datalist textarea', controls],
  ['body', 'head link script'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['rt rp', 'rt rp'],
  ['dd dt', 'dd dt'],
  ['li', 'li'],
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['tbody tfoot', 'thead tbody'],
]

/** How a tag is parsed. */
export type TagRule = {
  /** Lower case. */
  name: string
  /** Whether there is no end tag. */
  isVoid: boolean
  /** Whether it is `html`, `head` or `body`, which a page has once. */
  isPart: boolean
  /** Whether it belongs to the head. */
  isHead: boolean
  /** Whether it contains only text. */
  isText: boolean
  /** Whether it contains a drawing or formula; `null` if that is as around it. */
  isForeign: boolean | null
  /** The elements whose end a start tag implies, where they are the innermost. */
  implied: ReadonlySet<string> | null
}

const plain = {
  isVoid: false,
  isPart: false,
  isHead: false,
  isText: false,
  isForeign: null,
  implied: null,
}
const rules = new Map<string, TagRule>()

for (const name of names('a abbr b cite code em i img li span strong sub sup time u td'))
  set(name, {})
for (const name of voidNames) set(name, { isVoid: true })
for (const name of names('html head body')) set(name, { isPart: true })
for (const name of headNames) set(name, { isHead: true })
for (const name of textNames) set(name, { isText: true })
for (const name of foreignNames) set(name, { isForeign: true })
for (const name of integrationNames) set(name, { isForeign: false })
for (const [tags, ends] of impliedEnds)
  for (const name of names(tags)) set(name, { implied: new Set(names(ends)) })

function set(name: string, rule: Partial<TagRule>): void {
  rules.set(name, { ...plain, ...rules.get(name), ...rule, name })
}

/** The rule of a tag, whose name may be written in any case. */
export function tagRule(written: string): TagRule {
  const known = rules.get(written)
  if (known) return known
  const name = written.toLowerCase()
  return rules.get(name) ?? { ...plain, name }
}

const ends = new Map<string, RegExp>()

/** Where an element that contains only text ends, which is before its end tag; the page's length without one. */
export function textEnd(name: string, html: string, start: number): number {
  const end = ends.get(name) ?? new RegExp(`</${name}[>\\s]`, 'gi')
  ends.set(name, end)
  end.lastIndex = start
  return end.exec(html)?.index ?? html.length
}
