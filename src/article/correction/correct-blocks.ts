import type { Block } from '../body.ts'
import { blockKey, namesOfBlocks, type BlockName } from './block-name.ts'
import type { BlockCorrection, BlockPlace, CorrectionState } from './correction.ts'

/**
 * Corrects the blocks of a body, one correction after the other.
 *
 * @param blocks Not changed.
 * @returns The state of each correction, in their order.
 */
export async function correctBlocks(
  blocks: readonly Block[],
  corrections: readonly BlockCorrection[],
): Promise<{ blocks: Block[]; states: CorrectionState[] }> {
  let entries = await entriesOf(blocks)
  const states: CorrectionState[] = []
  for (const correction of corrections) {
    const result = corrected(entries, correction, await entriesOf(addedBy(correction)))
    if (typeof result !== 'string') entries = result
    states.push(typeof result === 'string' ? result : 'applied')
  }
  return { blocks: entries.map(({ block }) => block), states }
}

/** A block with its key, and with the part of its name that the same words share. */
type Entry = { readonly block: Block; readonly key: string; readonly name: BlockName }

async function entriesOf(blocks: readonly Block[]): Promise<Entry[]> {
  const names = await namesOfBlocks(blocks)
  return blocks.map((block, index) => ({
    block,
    key: blockKey(block),
    name: partsOf(names[index] ?? '').name,
  }))
}

function addedBy(correction: BlockCorrection): readonly Block[] {
  return 'blocks' in correction ? correction.blocks : []
}

function corrected(
  entries: readonly Entry[],
  correction: BlockCorrection,
  added: readonly Entry[],
): Entry[] | 'met' | 'unfit' {
  if (correction.op === 'insert') {
    if (isThere(entries, added)) return 'met'
    const place = placeIn(entries, correction)
    return place === null ? 'unfit' : entries.toSpliced(place, 0, ...added)
  }
  const at = indexOf(entries, correction.block)
  const [entry] = at < 0 ? [] : entries.slice(at, at + 1)
  switch (correction.op) {
    case 'drop':
      return entry ? entries.toSpliced(at, 1) : 'met'
    case 'replace':
      if (!entry) return isThere(entries, added) ? 'met' : 'unfit'
      return entries.toSpliced(at, 1, ...added)
    case 'move': {
      const others = entries.toSpliced(at, 1)
      const place = entry ? placeIn(others, correction) : null
      if (!entry || place === null) return 'unfit'
      return place === at ? 'met' : others.toSpliced(place, 0, entry)
    }
  }
}

// A rule between paragraphs has no words, so one more of them may be meant.
function isThere(entries: readonly Entry[], wanted: readonly Entry[]): boolean {
  const keys = new Set(entries.map(({ key }) => key))
  return wanted.length > 0 && wanted.every(({ key }) => keys.has(key) && !key.startsWith('{'))
}

function placeIn(entries: readonly Entry[], { after, before }: BlockPlace): number | null {
  if (after === null) return 0
  const previous = indexOf(entries, after)
  if (previous >= 0) return previous + 1
  if (before === null) return entries.length
  const next = indexOf(entries, before)
  return next >= 0 ? next : null
}

function indexOf(entries: readonly Entry[], named: BlockName): number {
  const { name, count } = partsOf(named)
  let left = count
  return entries.findIndex((entry) => entry.name === name && --left === 0)
}

function partsOf(name: BlockName): { name: string; count: number } {
  const [first = '', count = '1'] = name.split('.')
  return { name: first, count: Number(count) }
}
