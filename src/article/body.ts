import type { SafeUrl } from './safe-url.ts'

// The body of an article: an mdast tree (https://github.com/syntax-tree/mdast) restricted to a closed list of nodes.
// Its own nodes are the blocks `figure` and `embed`, and the phrasing `span`, `superscript`, `subscript` and `ruby`. No
// node holds HTML.

export type Body = { type: 'root'; children: Block[] }

export type Block =
  | Paragraph
  | Heading
  | List
  | Table
  | Blockquote
  | Code
  | ThematicBreak
  | Figure
  | Embed
  | FootnoteDefinition

export type Phrasing =
  | Text
  | Emphasis
  | Strong
  | Delete
  | Superscript
  | Subscript
  | Ruby
  | InlineCode
  | Break
  | Link
  | Span
  | FootnoteReference

/**
 * The language or direction of a part that differs from the text around it. `hProperties` is the field that mdast
 * tools print as attributes of the element.
 */
export type Marking = { hProperties: { lang?: string; dir?: 'ltr' | 'rtl' } }

export type Paragraph = { type: 'paragraph'; children: Phrasing[]; data?: Marking }
/** A sub-heading. Level 1 is the article's title, which is not in the body. */
export type Heading = {
  type: 'heading'
  depth: 2 | 3 | 4 | 5 | 6
  children: Phrasing[]
  data?: Marking
}
export type List = {
  type: 'list'
  ordered: boolean
  start: number | null
  spread: boolean
  children: ListItem[]
  data?: Marking
}
export type ListItem = { type: 'listItem'; spread: boolean; children: Block[] }
/** A data table. The first row is a header when its cells are headers. Bodies of earlier versions have no captions. */
export type Table = {
  type: 'table'
  align: ('left' | 'right' | 'center' | null)[]
  caption?: Phrasing[]
  children: TableRow[]
  data?: Marking
}
export type TableRow = { type: 'tableRow'; children: TableCell[] }
export type TableCell = {
  type: 'tableCell'
  header: boolean
  colspan: number
  rowspan: number
  children: Phrasing[]
}
export type Blockquote = { type: 'blockquote'; children: Block[]; data?: Marking }
export type Code = { type: 'code'; lang: string | null; value: string }
type ThematicBreak = { type: 'thematicBreak' }
export type FootnoteDefinition = {
  type: 'footnoteDefinition'
  identifier: string
  label: string
  children: Block[]
}

/**
 * One picture or a gallery, with its caption and the credit of its authors. No picture if the page is a saved one that
 * holds the picture itself and names no address.
 */
export type Figure = {
  type: 'figure'
  children: Image[]
  caption: Phrasing[]
  credit: string | null
}
export type Image = {
  type: 'image'
  url: SafeUrl
  alt: string
  title: string | null
  width: number | null
  height: number | null
}
/**
 * Content of another site, shown as a link card and never by its script. `media` is the kind of file when `url` leads
 * to a playable one.
 */
export type Embed = {
  type: 'embed'
  url: SafeUrl
  provider: string
  title: string | null
  media: 'video' | 'audio' | null
  poster: SafeUrl | null
}

type Text = { type: 'text'; value: string }
export type Emphasis = { type: 'emphasis'; children: Phrasing[] }
export type Strong = { type: 'strong'; children: Phrasing[] }
export type Delete = { type: 'delete'; children: Phrasing[] }
export type Superscript = { type: 'superscript'; children: Phrasing[] }
export type Subscript = { type: 'subscript'; children: Phrasing[] }
/** A word with its pronunciation, which East Asian texts print above it. */
export type Ruby = { type: 'ruby'; children: Phrasing[]; reading: string }
type InlineCode = { type: 'inlineCode'; value: string }
type Break = { type: 'break' }
export type Link = { type: 'link'; url: SafeUrl; title: string | null; children: Phrasing[] }
/** A part of a line in another language or direction. */
export type Span = { type: 'span'; children: Phrasing[]; data: { hName: 'span' } & Marking }
export type FootnoteReference = { type: 'footnoteReference'; identifier: string; label: string }

export type BodyNode = Body | Block | Phrasing | ListItem | TableRow | TableCell | Image
