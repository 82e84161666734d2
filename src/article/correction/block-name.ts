import { comparableForm } from '../../text/comparable-form.ts'
import { sha256Hex } from '../../text/sha256.ts'
import type { Block } from '../body.ts'
import { phrasingText, plainText } from '../plain-text.ts'

/**
 * The name of a block among those of its body: 16 hexadecimal digits, a digest of its words. It stays when other blocks
 * come and go around it, and when its punctuation, case or kind changes. The second of two blocks with the same words
 * has `.2` behind it.
 */
export type BlockName = string

const nameForm = /^[0-9a-f]{16}(?:\.[1-9]\d{0,4})?$/

/** Whether a text has the form of a name. */
export function isBlockName(text: string): boolean {
  return nameForm.test(text)
}

/** What tells a block from others: its words, or the pictures that it shows. */
export function blockKey(block: Block): string {
  if (block.type === 'figure' && block.children.length > 0)
    return block.children.map(({ url }) => url).join(' ')
  if (block.type === 'embed') return block.url
  return comparableForm(wordsOf(block)) || JSON.stringify(block)
}

function wordsOf(block: Block): string {
  return block.type === 'figure'
    ? phrasingText(block.caption)
    : plainText({ type: 'root', children: [block] })
}

/** The names of blocks, in their order. */
export async function namesOfBlocks(blocks: readonly Block[]): Promise<BlockName[]> {
  const names = await Promise.all(blocks.map((block) => nameOfKey(blockKey(block))))
  const counts = new Map<BlockName, number>()
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}.${count}`
  })
}

/** The name of the first block with such words. */
export function nameOfText(text: string): Promise<BlockName> {
  return nameOfKey(comparableForm(text) || text)
}

async function nameOfKey(key: string): Promise<BlockName> {
  return (await sha256Hex(key)).slice(0, 16)
}
