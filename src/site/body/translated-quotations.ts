import type { Block, Blockquote, Body } from '../../article/body.ts'

/**
 * Finds the quotations of a translated body that hold translated words, so that none is shown as what was said word for
 * word. Of nested ones, the outermost. A block that is still in the original, or was never in the language of the
 * source, declares its language.
 */
export function translatedQuotations(body: Body): ReadonlySet<Blockquote> {
  const found = new Set<Blockquote>()
  note(body.children, found)
  return found
}

function note(blocks: readonly Block[], found: Set<Blockquote>): void {
  for (const block of blocks) {
    if (block.type === 'blockquote') {
      if (isTranslated(block)) found.add(block)
    } else if (block.type === 'list') {
      for (const item of block.children) note(item.children, found)
    } else if (block.type === 'footnoteDefinition') note(block.children, found)
  }
}

function isTranslated(block: Block): boolean {
  if ('data' in block && block.data?.hProperties.lang !== undefined) return false
  switch (block.type) {
    case 'blockquote':
      return block.children.some(isTranslated)
    case 'list':
      return block.children.some((item) => item.children.some(isTranslated))
    case 'paragraph':
    case 'heading':
    case 'table':
      return true
    default:
      return false
  }
}
