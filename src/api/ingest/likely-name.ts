const mostEdits = 2 // `tilte`, `titel`, `publishdAt`

/**
 * Finds the known name that an unknown one was meant to be. The unknown one may have another case or signs between its
 * words, be longer, or be at most two letters off. For names that people type: the cost grows with the product of the
 * lengths.
 *
 * @returns `null` if no name is near.
 * @example likelyName('tilte', ['title', 'lang']) // 'title'
 */
export function likelyName(written: string, names: readonly string[]): string | null {
  const plain = plainly(written).slice(0, 40)
  const same = names.find((name) => plain.startsWith(plainly(name)))
  if (same) return same
  const byDistance = names
    .map((name) => ({ name, edits: editsBetween(plain, plainly(name)) }))
    .sort((one, other) => one.edits - other.edits)
  const [nearest] = byDistance
  return nearest && nearest.edits <= Math.min(mostEdits, plain.length / 2) ? nearest.name : null
}

function plainly(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '')
}

/** Levenshtein's distance, row by row. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [place, match] of [...other].entries()) {
      const changed = (row[place] ?? 0) + (letter === match ? 0 : 1)
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
