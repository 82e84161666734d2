/** A number from 0 up to, not including, 1. */
export type Random = () => number

/**
 * Makes a generator of even numbers that gives the same ones for the same seed: mulberry32, 32 bits of state.
 *
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws from `items`, each as likely as the others. */
export function anyOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Cannot draw from an empty list')
  return item
}

/**
 * Draws a rank from 0 to `count - 1` by Zipf's law with an exponent near 1: rank r is about r times rarer than
 * rank 1. From the integral of the law, so a draw costs the same for any count.
 */
export function zipfRank(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1)
}
