import { directionOfLanguage } from '../text/direction.ts'
import type { ArticleContent, LeadImage } from './article-content.ts'
import { blockLangAttributes, type BlockLangAttributes } from './block-lang-attributes.ts'
import type {
  Block,
  Body,
  Embed,
  Figure,
  FootnoteReference,
  Heading,
  Image,
  List,
  Phrasing,
  Table,
  TableRow,
} from './body.ts'
import { headingLevels } from './heading-levels.ts'
import { leadImageAbove } from './lead-image-above.ts'
import { numberFootnotes, type NumberedFootnotes } from './number-footnotes.ts'

/** The `rel` of links in an article: not endorsed by the page that shows it, and without access to its window. */
export const foreignLink = 'nofollow ugc noopener'

export type HtmlOptions = {
  /** What the ids of notes begin with, where a page shows several articles; by default nothing. */
  idPrefix?: string
}

/** What the printing of a node needs to know of the whole. */
type Whole = {
  footnotes: NumberedFootnotes
  levels: ReadonlyMap<Heading, number>
  langAttributesOf: BlockLangAttributes
  idPrefix: string
}

/**
 * Prints an article as one `<article>`: its title, lede, lead picture, body and notes, in its language and direction.
 *
 * Printed from the typed tree alone: all texts are escaped, and there is no script, style sheet, frame or form in it.
 * Addresses are those that `safeUrl` let pass. An embed becomes a link. Linear in the size of the tree.
 */
export function articleHtml(
  article: Pick<ArticleContent, 'title' | 'lede' | 'lang' | 'image' | 'body'>,
  options: HtmlOptions = {},
): string {
  const { title, lede, lang, body } = article
  const leadImage = leadImageAbove(article)
  const parts = [
    element('h1', {}, escaped(title)),
    lede === null ? '' : element('p', {}, element('strong', {}, escaped(lede))),
    leadImage ? leadFigure(leadImage) : '',
    bodyHtml(body, lang, options),
  ]
  const attributes = {
    lang: lang === 'und' ? null : lang,
    dir: lang === 'und' ? 'auto' : directionOfLanguage(lang),
  }
  return `${element('article', attributes, `\n${lines(parts)}\n`)}\n`
}

/**
 * Prints a body, its notes last, one block a line. Its sub-headings begin at level 2.
 *
 * @param lang The language of the body; parts in others are marked.
 */
export function bodyHtml(body: Body, lang: string, { idPrefix = '' }: HtmlOptions = {}): string {
  const whole: Whole = {
    footnotes: numberFootnotes(body),
    levels: headingLevels(body),
    langAttributesOf: blockLangAttributes(body, lang),
    idPrefix,
  }
  return lines([blocksHtml(body.children, whole), notesHtml(whole)])
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}

function opening(name: string, attributes: Attributes): string {
  const printed = Object.entries(attributes).map(([key, value]) =>
    value === null || value === undefined ? '' : ` ${key}="${escaped(String(value))}"`,
  )
  return `<${name}${printed.join('')}>`
}

/** @param content HTML. */
function element(name: string, attributes: Attributes, content: string): string {
  return `${opening(name, attributes)}${content}</${name}>`
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}

function blocksHtml(blocks: readonly Block[], whole: Whole): string {
  return lines(blocks.map((block) => blockHtml(block, whole)))
}

function blockHtml(block: Block, whole: Whole): string {
  const langAttributes = whole.langAttributesOf.get(block) ?? {}
  switch (block.type) {
    case 'paragraph':
      return element('p', langAttributes, phrasingHtml(block.children, whole))
    case 'heading':
      return element(
        `h${Math.min(whole.levels.get(block) ?? block.depth, 6)}`,
        langAttributes,
        phrasingHtml(block.children, whole),
      )
    case 'list':
      return listHtml(block, langAttributes, whole)
    case 'blockquote':
      return element('blockquote', langAttributes, `\n${blocksHtml(block.children, whole)}\n`)
    case 'code': {
      const language = block.lang === null ? {} : { class: `language-${block.lang}` }
      return element('pre', { dir: 'ltr' }, element('code', language, escaped(block.value)))
    }
    case 'table':
      return tableHtml(block, langAttributes, whole)
    case 'figure':
      return figureHtml(block, langAttributes, whole)
    case 'embed':
      return element('p', {}, embedLink(block))
    case 'thematicBreak':
      return opening('hr', {})
    case 'footnoteDefinition':
      return '' // all are printed at the end
  }
}

function listHtml(list: List, langAttributes: Attributes, whole: Whole): string {
  const items = list.children.map(({ children }) => {
    const [only] = children
    const isLine = children.length === 1 && only?.type === 'paragraph' && !list.spread
    return isLine
      ? element('li', whole.langAttributesOf.get(only) ?? {}, phrasingHtml(only.children, whole))
      : element('li', {}, `\n${blocksHtml(children, whole)}\n`)
  })
  const start = list.ordered && list.start !== 1 ? list.start : null
  return element(list.ordered ? 'ol' : 'ul', { start, ...langAttributes }, `\n${lines(items)}\n`)
}

function figureHtml(figure: Figure, langAttributes: Attributes, whole: Whole): string {
  const caption = captionHtml(phrasingHtml(figure.caption, whole), figure.credit, langAttributes)
  return element('figure', {}, `\n${lines([...figure.children.map(pictureHtml), caption])}\n`)
}

function leadFigure(image: LeadImage): string {
  const parts = [pictureHtml({ ...image, title: null }), captionHtml('', image.credit, {})]
  return element('figure', {}, `\n${lines(parts)}\n`)
}

function captionHtml(caption: string, credit: string | null, langAttributes: Attributes): string {
  const small = credit === null ? '' : element('small', { dir: 'auto' }, escaped(credit))
  const content = [caption, small].filter((part) => part !== '').join(' ')
  return content === '' ? '' : element('figcaption', langAttributes, content)
}

function pictureHtml({ url, alt, title, width, height }: Omit<Image, 'type'>): string {
  const size = width === null || height === null ? {} : { width, height }
  return opening('img', { src: url, alt, title, ...size, loading: 'lazy' })
}

function embedLink({ url, provider, title }: Embed): string {
  return element('a', { href: url, rel: foreignLink }, escaped(title ?? provider))
}

/** Header rows at the top are the table's head. */
function tableHtml(table: Table, langAttributes: Attributes, whole: Whole): string {
  const firstData = table.children.findIndex(
    ({ children }) => !children.every((cell) => cell.header),
  )
  const headRows = firstData === -1 ? table.children : table.children.slice(0, firstData)
  const dataRows = table.children.slice(headRows.length)
  const rowsHtml = (rows: readonly TableRow[], scope: 'col' | 'row') =>
    `\n${lines(rows.map((row) => rowHtml(row, scope, table.align, whole)))}\n`
  const parts = [
    table.caption ? element('caption', {}, phrasingHtml(table.caption, whole)) : '',
    headRows.length > 0 ? element('thead', {}, rowsHtml(headRows, 'col')) : '',
    dataRows.length > 0 ? element('tbody', {}, rowsHtml(dataRows, 'row')) : '',
  ]
  return element('table', langAttributes, `\n${lines(parts)}\n`)
}

function rowHtml(
  { children }: TableRow,
  scope: 'col' | 'row',
  align: Table['align'],
  whole: Whole,
): string {
  const cells = children.map((cell, index) => {
    const isHeader = cell.header && cell.children.length > 0 // an empty corner heads nothing
    const attributes = {
      scope: isHeader ? scope : null,
      colspan: cell.colspan > 1 ? cell.colspan : null,
      rowspan: cell.rowspan > 1 ? cell.rowspan : null,
      style: align[index] ? `text-align: ${align[index]}` : null,
    }
    return element(isHeader ? 'th' : 'td', attributes, phrasingHtml(cell.children, whole))
  })
  return element('tr', {}, cells.join(''))
}

function notesHtml(whole: Whole): string {
  const { footnotes, idPrefix } = whole
  if (footnotes.notes.length === 0) return ''
  const notes = footnotes.notes.map(({ number, definition, isCalled }) => {
    const back = isCalled
      ? element('a', { href: `#${idPrefix}call-${number}`, role: 'doc-backlink' }, '↑')
      : ''
    const content = lines([blocksHtml(definition.children, whole), back])
    return element('li', { id: `${idPrefix}note-${number}` }, `\n${content}\n`)
  })
  return element(
    'section',
    { role: 'doc-endnotes' },
    `\n${element('ol', {}, `\n${lines(notes)}\n`)}\n`,
  )
}

function phrasingHtml(nodes: readonly Phrasing[], whole: Whole): string {
  return nodes.map((node) => phrasingNodeHtml(node, whole)).join('')
}

const names = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  superscript: 'sup',
  subscript: 'sub',
} as const

function phrasingNodeHtml(node: Phrasing, whole: Whole): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'break':
      return opening('br', {})
    case 'inlineCode':
      return element('code', { dir: 'ltr' }, escaped(node.value))
    case 'footnoteReference':
      return callHtml(node, whole)
  }
  const content = phrasingHtml(node.children, whole)
  switch (node.type) {
    case 'ruby':
      return element(
        'ruby',
        {},
        `${content}<rp>(</rp>${element('rt', {}, escaped(node.reading))}<rp>)</rp>`,
      )
    case 'span':
      return element('span', node.data.hProperties, content)
    case 'link':
      return element('a', { href: node.url, title: node.title, rel: foreignLink }, content)
    default:
      return element(names[node.type], {}, content)
  }
}

// A reference without a note stays as the source printed it.
function callHtml(
  node: FootnoteReference,
  { footnotes: { numberOf, firstCalls }, idPrefix }: Whole,
): string {
  const number = numberOf.get(node.identifier)
  if (number === undefined) return element('sup', {}, escaped(node.label))
  const id = firstCalls.has(node) ? `${idPrefix}call-${number}` : null
  const attributes = { id, href: `#${idPrefix}note-${number}`, role: 'doc-noteref' }
  return element('sup', {}, element('a', attributes, String(number)))
}
