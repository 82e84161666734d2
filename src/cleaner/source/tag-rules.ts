import { blockNames } from '../tree/block-elements.ts'

/** What the steps of this folder do with a tag of a name. */
export type TagRule = {
  /** Lower case. */
  readonly name: string
  /** Whether it has no end tag. */
  readonly isVoid: boolean
  /** Whether its end tag may be missing, so that it does not count for the depth. */
  readonly mayStayOpen: boolean
  /** Whether it is `html`, `head` or `body`, which a page has once. */
  readonly isPart: boolean
  /** Whether it belongs to the head. */
  readonly isHead: boolean
  /** Whether it contains only text. */
  readonly isText: boolean
  /** Whether its content is no text of a page; see `strip`. */
  readonly isDropped: boolean
  /** Whether white space next to it is not rendered. */
  readonly isEdge: boolean
  /** Whether it contains a drawing or formula; `null` if that is as around it. */
  readonly isForeign: boolean | null
  /** The open elements that its start tag ends. */
  readonly ends: ReadonlySet<string> | null
  /** Those in which it searches for them, outwards; `null` if it ends only the innermost. */
  readonly within: ReadonlySet<string> | null
}

const rules = new Map<string, TagRule>()
// oxfmt-ignore
const plain: Omit<TagRule, 'name'> = {
  isVoid: false, mayStayOpen: false, isPart: false, isHead: false, isText: false, isDropped: false, isEdge: false,
  isForeign: null, ends: null, within: null,
}

/** The rule of a tag, whose name may be written in any case. */
export function tagRule(written: string): TagRule {
  const known = rules.get(written)
  if (known) return known
  const name = written.toLowerCase()
  return rules.get(name) ?? { ...plain, name }
}

function set(names: string, rule: Partial<TagRule>): void {
  for (const name of names.split(' '))
    rules.set(name, { ...plain, ...rules.get(name), ...rule, name })
}

// Without a rule of their own; here so that their names are not made again for each tag.
set('a abbr b button cite code em i label small span strong sub sup time u', {})
set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
  { isVoid: true, mayStayOpen: true },
)
set('p li dt dd tr td th option thead tbody tfoot html head body', { mayStayOpen: true })
set('html head body', { isPart: true })
set('title meta base link noscript script style template', { isHead: true })
set('script style title textarea xmp', { isText: true })
set(
  'script style svg template noscript iframe object applet canvas select textarea xmp noembed noframes listing' +
    ' datalist dialog',
  { isDropped: true },
)
// Blocks, elements that show no text directly, and the line break, which swallows white space.
set([...blockNames].join(' '), { isEdge: true })
set(
  'html head meta title link source picture noscript br iframe video audio input col colgroup option',
  { isEdge: true },
)
set('math svg', { isForeign: true })
// They contain HTML again.
set('mi mo mn ms mtext annotation-xml foreignobject desc title', { isForeign: false })

const paragraph = new Set(['p'])
const controls = new Set('input option optgroup select button datalist textarea'.split(' '))
const headings = new Set('p h1 h2 h3 h4 h5 h6'.split(' '))
const entry = new Set(['li'])
const description = new Set(['dd', 'dt'])
const reading = new Set(['rt', 'rp'])
const table = new Set(['table'])
const list = new Set([...blockNames, 'button', 'object', 'select', 'template'])
for (const name of ['address', 'div', 'p']) list.delete(name)
set(
  'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre' +
    ' section table ul',
  { ends: paragraph },
)
set('h1 h2 h3 h4 h5 h6', { ends: headings })
set('select input output button datalist textarea', { ends: controls })
set('body', { ends: new Set(['head', 'link', 'script']) })
set('option', { ends: new Set(['option']) })
set('optgroup', { ends: new Set(['optgroup', 'option']) })
set('rt rp', { ends: reading })
set('li', { ends: entry, within: list })
set('dd dt', { ends: description, within: list })
set('th td', { ends: new Set(['th', 'td']), within: table })
set('tr', { ends: new Set(['tr', 'th', 'td']), within: table })
set('tbody thead tfoot', {
  ends: new Set(['tbody', 'thead', 'tfoot', 'tr', 'th', 'td']),
  within: table,
})
