import { runText } from '../run-text.ts'
import type { Run } from '../run.ts'

/** How many characters an engine is asked for: UTF-16 units of a segment's text. */
export function characterCount(runs: readonly Run[]): number {
  return runText(runs).length
}

/**
 * Cuts items into requests within an engine's limits, in their order.
 *
 * An item that is over the limit of characters alone is left out: no request can hold it.
 */
export function batches<Item extends { readonly runs: readonly Run[] }>(
  items: readonly Item[],
  limits: { readonly segments: number; readonly characters: number },
): Item[][] {
  const all: Item[][] = []
  let characters = 0
  for (const item of items) {
    const size = characterCount(item.runs)
    if (size > limits.characters) continue
    const last = all.at(-1)
    if (last && last.length < limits.segments && characters + size <= limits.characters) {
      last.push(item)
      characters += size
    } else {
      all.push([item])
      characters = size
    }
  }
  return all
}
