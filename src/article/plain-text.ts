import type { Block, Body, Phrasing, Table } from './body.ts'
import { bracketed, lowered, raised } from './script-letters.ts'
import { tableColumns } from './table-columns.ts'

/**
 * Prints a body as plain text, with a blank line between blocks. List items and quoted paragraphs are blocks. A table
 * is its caption and its rows, each a line with tabs between the columns. Captions and credits of figures, embeds,
 * and struck words are left out. A reading follows its word in brackets. Linear in the size of the tree.
 */
export function plainText(body: Body): string {
  return blockTexts(body.children).join('\n\n')
}

/** Prints phrasing nodes as one run of text; a line break is a line feed. */
export function phrasingText(nodes: readonly Phrasing[]): string {
  const text = nodes.map(phrasingNodeText).join('')
  return nodes.some(({ type }) => type === 'delete') ? text.replace(/(?<! ) {2}(?! )/g, ' ') : text
}

function phrasingNodeText(node: Phrasing): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'footnoteReference':
    case 'delete':
      return ''
    case 'ruby':
      return phrasingText(node.children) + bracketed(node.reading)
    case 'superscript':
      return raised(phrasingText(node.children))
    case 'subscript':
      return lowered(phrasingText(node.children))
    default:
      return phrasingText(node.children)
  }
}

function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap(blockText).filter((text) => text.trim() !== '')
}

function blockText(block: Block): string | string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return phrasingText(block.children).trim()
    case 'code':
      return block.value
    case 'list':
      return block.children.flatMap((item) => blockTexts(item.children))
    case 'blockquote':
    case 'footnoteDefinition':
      return blockTexts(block.children)
    case 'table':
      return tableText(block)
    case 'thematicBreak':
    case 'figure':
    case 'embed':
      return ''
  }
}

function tableText(table: Table): string {
  const caption = phrasingText(table.caption ?? []).trim()
  const rows = tableColumns(table).map((row) =>
    row.map((cell) => lineOf(cell?.children ?? [])).join('\t'),
  )
  return [...(caption ? [caption] : []), ...rows].join('\n')
}

function lineOf(nodes: readonly Phrasing[]): string {
  return phrasingText(nodes).replace(/\s+/gu, ' ').trim()
}
