import type { Block, Body, Phrasing, Table } from './body.ts'
import { lowered, raised } from './script-letters.ts'

/**
 * Prints a body as plain text, with a blank line between blocks. List items and quoted paragraphs are blocks. A table
 * row is a line with tabs between its cells. Captions, credits and embeds are left out, and so are struck words and the
 * readings of ruby. Linear in the size of the tree.
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
  return table.children
    .map((row) =>
      row.children
        .map((cell) => phrasingText(cell.children).replace(/\s+/gu, ' ').trim())
        .join('\t'),
    )
    .join('\n')
}
