import { directionOfLanguage, directionOfText } from '../text/direction.ts'
import type { Block, Body, Marking } from './body.ts'
import { phrasingText, plainText } from './plain-text.ts'

/** The `lang` and `dir` of blocks whose language or direction differs from that of their surroundings. */
export type BlockLangAttributes = ReadonlyMap<Block, Marking['hProperties']>

/**
 * Finds the blocks to mark up: those that their page marked, and those whose letters run in the other direction.
 * Without a mark the full stop of a quotation would be at the wrong end. A figure has the attributes of its caption.
 *
 * @param lang The language of the whole, as a BCP 47 tag.
 */
export function blockLangAttributes(body: Body, lang: string): BlockLangAttributes {
  const found = new Map<Block, Marking['hProperties']>()
  note(body.children, directionOfLanguage(lang) === 'rtl' ? 'rtl' : 'ltr', found)
  return found
}

function note(
  blocks: readonly Block[],
  around: 'ltr' | 'rtl',
  found: Map<Block, Marking['hProperties']>,
): void {
  for (const block of blocks) {
    const marked = ('data' in block && block.data?.hProperties) || {}
    const dir = marked.dir ?? shownDirection(block) ?? around
    const langAttributes = { ...marked, ...(dir !== around && { dir }) }
    if (Object.keys(langAttributes).length > 0) found.set(block, langAttributes)
    note(blocksIn(block), dir, found)
  }
}

const minimumLetters = 12 // a shorter text is a name, which reads well in either direction

function shownDirection(block: Block): 'ltr' | 'rtl' | null {
  const text = textOf(block)
  return text.length < minimumLetters ? null : directionOfText(text)
}

function textOf(block: Block): string {
  if (block.type === 'figure') return phrasingText(block.caption)
  return block.type === 'code' ? '' : plainText({ type: 'root', children: [block] })
}

function blocksIn(block: Block): readonly Block[] {
  switch (block.type) {
    case 'blockquote':
    case 'footnoteDefinition':
      return block.children
    case 'list':
      return block.children.flatMap((item) => item.children)
    default:
      return []
  }
}
