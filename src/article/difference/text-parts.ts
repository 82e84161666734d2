import type { Block, Body, Phrasing, Table } from '../body.ts'
import { phrasingText } from '../plain-text.ts'
import { tableColumns } from '../table-columns.ts'

/** What a part of a text is. */
export type PartKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quotation'
  | 'code'
  | 'caption'
  | 'row'
  | 'picture'
  | 'embed'
  | 'note'
  | 'rule'

/** A part of a text that is compared as one: a paragraph, an item, a row of a table. */
export type TextPart = {
  kind: PartKind
  /** Its words, as readers see them. */
  text: string
  /** All that its words do not say, such as marks and the addresses of links; equal if readers see the same. */
  form: string
}

/** Splits a body into its parts, in reading order. Linear in the size of the tree. */
export function textParts({ children }: Body): TextPart[] {
  return children.flatMap((block) => partsOf(block, 'paragraph'))
}

function partsOf(block: Block, kind: PartKind): TextPart[] {
  const part = (is: PartKind, text: string): TextPart[] => [
    { kind: is, text: text.trim(), form: JSON.stringify(block) },
  ]
  switch (block.type) {
    case 'paragraph':
      return part(kind, phrasingText(block.children))
    case 'heading':
      return part('heading', phrasingText(block.children))
    case 'list':
      return block.children.flatMap((item) => within(item.children, 'item'))
    case 'blockquote':
      return within(block.children, 'quotation')
    case 'footnoteDefinition':
      return within(block.children, 'note')
    case 'code':
      return part('code', block.value)
    case 'thematicBreak':
      return part('rule', '')
    case 'embed':
      return part('embed', block.title ?? block.url)
    case 'figure': {
      const texts = [phrasingText(block.caption), block.credit ?? '']
      const alternatives = block.children.map(({ alt }) => alt)
      return part('picture', lineOf(texts) || lineOf(alternatives))
    }
    case 'table':
      return tableParts(block)
  }
}

function within(blocks: readonly Block[], kind: PartKind): TextPart[] {
  return blocks.flatMap((block) => partsOf(block, kind))
}

function tableParts(table: Table): TextPart[] {
  const { caption = [] } = table
  const rows = tableColumns(table).map((row): TextPart => {
    const cells = row.map((cell) => cell?.children ?? [])
    return { kind: 'row', text: cells.map(cellText).join(' | '), form: JSON.stringify(cells) }
  })
  if (caption.length === 0) return rows
  const text = phrasingText(caption).trim()
  return [{ kind: 'caption', text, form: JSON.stringify(caption) }, ...rows]
}

function cellText(nodes: readonly Phrasing[]): string {
  return phrasingText(nodes).replace(/\s+/gu, ' ').trim()
}

function lineOf(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' · ')
}
