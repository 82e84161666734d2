import type { TextPart } from './text-parts.ts'

type Pair = readonly [before: TextPart | null, after: TextPart | null]

const maxComparisons = 2500 // 50 parts with 50; where more was replaced at once, nobody reads it word by word
const leastSimilarity = 0.5 // by Dice; a sentence with half of its words replaced has about this

/**
 * Pairs parts that were deleted with those that were inserted in their place, in order, so that the pairs have the most
 * in common. What has no counterpart is alone. The cost grows with the product of their numbers, up to a bound; beyond
 * it, none are paired.
 *
 * @returns Each part once, in reading order.
 */
export function pairedParts(before: readonly TextPart[], after: readonly TextPart[]): Pair[] {
  if (before.length * after.length > maxComparisons)
    return [...before.map((part): Pair => [part, null]), ...after.map((part): Pair => [null, part])]
  const [left, right] = [before.map(lettersOf), after.map(lettersOf)]
  const similarity = (i: number, j: number) =>
    before[i]?.kind === after[j]?.kind ? dice(left[i], right[j]) : 0
  const width = after.length + 1
  // best[i * width + j]: the most that the parts from i and from j on have in common.
  const best = new Float64Array((before.length + 1) * width)
  const bestAt = (i: number, j: number) => best[i * width + j] ?? 0
  const gain = (i: number, j: number) => {
    const common = similarity(i, j)
    return common < leastSimilarity ? -1 : common + bestAt(i + 1, j + 1)
  }
  const gains = new Float64Array(best.length)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const paired = gain(i, j)
      gains[i * width + j] = paired
      best[i * width + j] = Math.max(paired, bestAt(i + 1, j), bestAt(i, j + 1))
    }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const isPair = i < before.length && j < after.length && gains[i * width + j] === bestAt(i, j)
    const isDeleted = i < before.length && (j >= after.length || bestAt(i + 1, j) === bestAt(i, j))
    if (isPair) pairs.push([before[i++] ?? null, after[j++] ?? null])
    else if (isDeleted) pairs.push([before[i++] ?? null, null])
    else pairs.push([null, after[j++] ?? null])
  }
  return pairs
}

// Pairs of neighbouring characters serve all scripts, those without spaces, too.
function lettersOf({ text }: TextPart): ReadonlySet<string> {
  const letters = [...text.toLowerCase()]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}

function dice(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined) {
  if (!one || !other || one.size + other.size === 0) return 0
  let common = 0
  for (const pair of one) if (other.has(pair)) common++
  return (2 * common) / (one.size + other.size)
}
