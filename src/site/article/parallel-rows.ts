import type { Block, Body, Figure } from '../../article/body.ts'

/** A block of a text next to its translation. */
export type ParallelRow =
  /** One is absent where the texts differ in shape. */
  | { kind: 'pair'; original: Block | null; translated: Block | null }
  /** The same pictures, with both captions. */
  | { kind: 'figure'; original: Figure; translated: Figure }
  /** What no translation changes, such as code. */
  | { kind: 'same'; block: Block }

/**
 * Pairs the blocks of a text with those of its translation, without the notes, which are at the end of both.
 *
 * A translation is built from the nodes of its source, so both have the same shape. If the source has changed since,
 * they are paired from the beginning and from the end while their types are equal, and in between by their order. Every
 * block of both is in a row. Linear.
 */
export function parallelRows(original: Body, translated: Body): ParallelRow[] {
  const [left, right] = [blocksOf(original), blocksOf(translated)]
  const shorter = Math.min(left.length, right.length)
  const isAlike = (place: number) => left.at(place)?.type === right.at(place)?.type
  let start = 0
  while (start < shorter && isAlike(start)) start++
  let end = 0
  while (end < shorter - start && isAlike(-1 - end)) end++
  return [
    ...inOrder(left.slice(0, start), right.slice(0, start)),
    ...inOrder(left.slice(start, left.length - end), right.slice(start, right.length - end)),
    ...inOrder(left.slice(left.length - end), right.slice(right.length - end)),
  ]
}

function blocksOf({ children }: Body): Block[] {
  return children.filter(({ type }) => type !== 'footnoteDefinition')
}

function inOrder(left: readonly Block[], right: readonly Block[]): ParallelRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    rowOf(left[index] ?? null, right[index] ?? null),
  )
}

function rowOf(original: Block | null, translated: Block | null): ParallelRow {
  if (original?.type === 'figure' && translated?.type === 'figure') {
    const urls = [original, translated].map(({ children }) => children.map(({ url }) => url).join())
    if (urls[0] === urls[1]) return { kind: 'figure', original, translated }
  }
  if (original && isLeftAlone(original) && JSON.stringify(original) === JSON.stringify(translated))
    return { kind: 'same', block: original }
  return { kind: 'pair', original, translated }
}

function isLeftAlone({ type }: Block): boolean {
  return type === 'code' || type === 'embed' || type === 'thematicBreak'
}
