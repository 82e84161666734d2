import type { SafeUrl } from './safe-url.ts'

// The body of an article: an mdast tree (https://github.com/syntax-tree/mdast) narrowed to a closed list of
// nodes, with two block nodes of our own, `figure` and `embed`. There is no node that holds HTML.

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
  | InlineCode
  | Break
  | Link
  | FootnoteReference

export type Paragraph = { type: 'paragraph'; children: Phrasing[] }
/** A sub-heading; level 1 is the article's title and never stands in the body. */
export type Heading = { type: 'heading'; depth: 2 | 3 | 4 | 5 | 6; children: Phrasing[] }
export type List = {
  type: 'list'
  ordered: boolean
  start: number | null
  spread: boolean
  children: ListItem[]
}
export type ListItem = { type: 'listItem'; spread: boolean; children: Block[] }
/** A data table; its first row is the header when its cells say so. */
export type Table = {
  type: 'table'
  align: ('left' | 'right' | 'center' | null)[]
  children: TableRow[]
}
export type TableRow = { type: 'tableRow'; children: TableCell[] }
export type TableCell = {
  type: 'tableCell'
  header: boolean
  colspan: number
  rowspan: number
  children: Phrasing[]
}
export type Blockquote = { type: 'blockquote'; children: Block[] }
export type Code = { type: 'code'; lang: string | null; value: string }
export type ThematicBreak = { type: 'thematicBreak' }
export type FootnoteDefinition = {
  type: 'footnoteDefinition'
  identifier: string
  label: string
  children: Block[]
}

/** One picture or a gallery, with what is said about it and who made it. */
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
 * Something of another site, shown as a link card and never as its script. `media` says that `url` is
 * itself a playable file.
 */
export type Embed = {
  type: 'embed'
  url: SafeUrl
  provider: string
  title: string | null
  media: 'video' | 'audio' | null
  poster: SafeUrl | null
}

export type Text = { type: 'text'; value: string }
export type Emphasis = { type: 'emphasis'; children: Phrasing[] }
export type Strong = { type: 'strong'; children: Phrasing[] }
export type Delete = { type: 'delete'; children: Phrasing[] }
export type InlineCode = { type: 'inlineCode'; value: string }
export type Break = { type: 'break' }
export type Link = { type: 'link'; url: SafeUrl; title: string | null; children: Phrasing[] }
export type FootnoteReference = { type: 'footnoteReference'; identifier: string; label: string }

export type Node = Body | Block | Phrasing | ListItem | TableRow | TableCell | Image
