import type { Run } from '../run.ts'

/** A piece of an answer: a text, a break or something kept, and the numbers of the marks around it. */
export type Piece =
  | { readonly type: 'text'; readonly value: string; readonly marks: ReadonlySet<number> }
  | { readonly type: 'break'; readonly marks: ReadonlySet<number> }
  | { readonly type: 'kept'; readonly mark: number; readonly marks: ReadonlySet<number> }

const maxGap = 24 // characters; "*give it* to *me*" for a verb with two pronouns

/**
 * Makes nested runs of the pieces of an answer, each mark once.
 *
 * Words move in a translation, and a mark comes back in pieces. Pieces next to each other are joined, over a gap of a
 * few words as well; of others the longest stays. What is kept has the marks around it that it had in the source, and
 * so has a mark within another. Marks that the source does not have are left out. A mark that is lost stays lost, since
 * a check has to find that. The cost grows with pieces × depth.
 *
 * @param source The runs that were sent.
 */
export function placeMarks(pieces: readonly Piece[], source: readonly Run[]): Run[] {
  const around = marksAround(source)
  const wanted = pieces.map((piece) => wantedMarks(piece, around))
  const places = new Map<number, number[]>()
  wanted.forEach((marks, at) => {
    if (isBlank(pieces[at])) return
    for (const mark of marks) {
      const spots = places.get(mark)
      if (spots) spots.push(at)
      else places.set(mark, [at])
    }
  })

  const lengths = lengthsBefore(pieces)
  const covered = pieces.map(() => new Set<number>())
  for (const [mark, spots] of places) {
    const { first, last } = longestStretch(spots, lengths)
    for (let at = first; at <= last; at++) covered[at]?.add(mark)
  }
  return nestedRuns(pieces, covered)
}

function wantedMarks(piece: Piece, around: ReadonlyMap<number, readonly number[]>): Set<number> {
  if (piece.type === 'kept') return new Set(around.get(piece.mark))
  const known = [...piece.marks].filter((mark) => around.has(mark))
  return new Set(known.flatMap((mark) => [...(around.get(mark) ?? []), mark]))
}

/** For each mark and each kept of the source, the marks around it, outermost first. */
function marksAround(source: readonly Run[]): Map<number, readonly number[]> {
  const around = new Map<number, readonly number[]>()
  const open: number[] = []
  for (const run of source) {
    if (run.type === 'open' || run.type === 'kept') around.set(run.mark, open.slice())
    if (run.type === 'open') open.push(run.mark)
    if (run.type === 'close') open.pop()
  }
  return around
}

function longestStretch(
  spots: readonly number[],
  lengths: readonly number[],
): { first: number; last: number } {
  const between = (from: number, to: number) => (lengths[to] ?? 0) - (lengths[from] ?? 0)
  let best = { first: 0, last: -1, length: -1 }
  let first = spots[0] ?? 0
  spots.forEach((spot, at) => {
    const next = spots[at + 1]
    if (next !== undefined && between(spot + 1, next) <= maxGap) return
    const length = between(first, spot + 1)
    if (length > best.length) best = { first, last: spot, length }
    first = next ?? first
  })
  return best
}

/** The characters of text before each piece, and of all at the end. */
function lengthsBefore(pieces: readonly Piece[]): number[] {
  let sum = 0
  const before = pieces.map((piece) => {
    const sumBefore = sum
    sum += piece.type === 'text' ? piece.value.length : 0
    return sumBefore
  })
  return [...before, sum]
}

function isBlank(piece: Piece | undefined): boolean {
  return piece?.type === 'break' || (piece?.type === 'text' && piece.value.trim() === '')
}

// In the order of their numbers marks are nested as in the source. Where two cross, the later one ends with the other.
function nestedRuns(pieces: readonly Piece[], covered: readonly ReadonlySet<number>[]): Run[] {
  const runs: Run[] = []
  const open: number[] = []
  const done = new Set<number>()
  const closeTo = (length: number) => {
    while (open.length > length) {
      const mark = open.pop() ?? 0
      done.add(mark)
      runs.push({ type: 'close', mark })
    }
  }
  pieces.forEach((piece, at) => {
    const marks = [...(covered[at] ?? [])].sort((a, b) => a - b)
    const firstOver = open.findIndex((mark) => !marks.includes(mark))
    if (firstOver !== -1) closeTo(firstOver)
    for (const mark of marks) {
      if (open.includes(mark) || done.has(mark)) continue
      open.push(mark)
      runs.push({ type: 'open', mark })
    }
    pushPiece(runs, piece)
  })
  closeTo(0)
  return runs
}

function pushPiece(runs: Run[], piece: Piece): void {
  if (piece.type === 'break') return void runs.push({ type: 'break' })
  if (piece.type === 'kept') return void runs.push({ type: 'kept', mark: piece.mark })
  if (piece.value === '') return
  const last = runs.at(-1)
  if (last?.type !== 'text') return void runs.push({ type: 'text', value: piece.value })
  runs[runs.length - 1] = { type: 'text', value: last.value + piece.value }
}
