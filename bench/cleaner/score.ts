/** How much of a text is right (`precision`), how much of the right text is there (`recall`), from 0 to 1. */
export type Score = { precision: number; recall: number; f1: number }

const shingleLength = 4 // words; enough that order counts, short enough for one wrong word to cost little

/**
 * Compares a found text with the wanted one by the runs of four words that they share, each counted as
 * often as it occurs. Punctuation and white space do not count; of scripts that write no spaces, each
 * character is a word. Nothing found where nothing is wanted is right.
 */
export function score(found: string, wanted: string): Score {
  const foundShingles = shingles(found)
  const wantedShingles = shingles(wanted)
  const foundTotal = total(foundShingles)
  const wantedTotal = total(wantedShingles)
  let shared = 0
  for (const [shingle, count] of foundShingles)
    shared += Math.min(count, wantedShingles.get(shingle) ?? 0)
  const precision = share(shared, foundTotal, wantedTotal === 0)
  const recall = share(shared, wantedTotal, true)
  return { precision, recall, f1: harmonicMean(precision, recall) }
}

/** The score of whichever of several found texts is nearest to whichever of several right ones. */
export function bestScore(found: readonly string[], wanted: readonly string[]): Score {
  const scores = found.flatMap((text) => wanted.map((right) => score(text, right)))
  return scores.reduce((best, next) => (next.f1 > best.f1 ? next : best))
}

export function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

const word = /[\p{L}\p{N}\p{M}_]+/gu
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function words(text: string): string[] {
  const runs = text.normalize('NFC').match(word) ?? []
  return runs.flatMap((run) => (unspacedScript.test(run) ? [...run] : [run]))
}

// A text of fewer words than a shingle is one shingle.
function shingles(text: string): Map<string, number> {
  const all = words(text)
  const counts = new Map<string, number>()
  const last = all.length === 0 ? -1 : Math.max(0, all.length - shingleLength)
  for (let start = 0; start <= last; start++) {
    const shingle = all.slice(start, start + shingleLength).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

function share(part: number, whole: number, ofNothing: boolean): number {
  return whole === 0 ? Number(ofNothing) : part / whole
}
