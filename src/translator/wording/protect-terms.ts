import type { Run } from '../run.ts'
import type { Term } from './article-terms.ts'

/** Runs in which each term is inside a mark of its own. */
export type ProtectedRuns = {
  readonly runs: readonly Run[]
  /** By the numbers that are added to the source's: what is to be put in. */
  readonly translations: ReadonlyMap<number, string>
  /** Those of the terms that the segment holds, each once. */
  readonly terms: readonly Term[]
}

/**
 * Puts marks around the terms of a segment, numbered after the source's own.
 *
 * They are marks, and not something kept. So the engine sees the words and builds its sentence around them, and
 * `restoreTerms` then replaces its own words for them. A single word that only a capital tells from a common one is not
 * taken at the start of a sentence.
 *
 * @param terms The longest first. Matched in their own case, words in lower case with a capital, too.
 */
export function protectTerms(runs: readonly Run[], terms: readonly Term[]): ProtectedRuns {
  const translations = new Map<number, string>()
  const used = new Set<Term>()
  const last = Math.max(0, ...runs.map((run) => ('mark' in run ? run.mark : 0)))
  const marked = runs.flatMap((run): Run[] => {
    if (run.type !== 'text') return [run]
    const pieces: Run[] = []
    let end = 0
    for (const { start, length, translation, term } of termsIn(run.value, terms)) {
      const mark = last + translations.size + 1
      translations.set(mark, translation)
      used.add(term)
      pieces.push(
        { type: 'text', value: run.value.slice(end, start) },
        { type: 'open', mark },
        { type: 'text', value: run.value.slice(start, start + length) },
        { type: 'close', mark },
      )
      end = start + length
    }
    pieces.push({ type: 'text', value: run.value.slice(end) })
    return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '')
  })
  return { runs: marked, translations, terms: [...used] }
}

/** Puts the translations of terms into their marks in an answer, and takes the marks away. */
export function restoreTerms(
  answer: readonly Run[],
  translations: ReadonlyMap<number, string>,
): Run[] {
  const placed = new Set<number>()
  const open = new Set<number>()
  return answer.flatMap((run): Run[] => {
    if (run.type === 'text') return open.size > 0 ? [] : [run]
    const translation = 'mark' in run ? translations.get(run.mark) : undefined
    if (!('mark' in run) || translation === undefined) return [run]
    if (run.type === 'close') open.delete(run.mark)
    if (run.type !== 'open') return []
    open.add(run.mark)
    if (placed.has(run.mark)) return []
    placed.add(run.mark)
    return [{ type: 'text', value: translation }]
  })
}

type Found = { start: number; length: number; translation: string; term: Term }

function termsIn(text: string, terms: readonly Term[]): Found[] {
  const found: Found[] = []
  for (const term of terms) {
    const { source, translation } = term
    for (const form of new Set([source, capital(source)])) {
      const isCapital = form !== source
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        const end = at + form.length
        const isFree = found.every(({ start, length }) => end <= start || at >= start + length)
        if (!isFree || !isWhole(text, at, end) || isDoubtful(text, at, source)) continue
        const written = isCapital ? capital(translation) : translation
        found.push({ start: at, length: form.length, translation: written, term })
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function capital(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

const letter = /[\p{L}\p{M}\p{N}]/u
const unspaced = /\p{scx=Han}|\p{scx=Hiragana}|\p{scx=Katakana}|\p{Script=Thai}/u

function isWhole(text: string, start: number, end: number): boolean {
  if (unspaced.test(text.slice(start, end))) return true
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end))
}

/** Whether a word may be a common one that has its capital from the start of a sentence. */
function isDoubtful(text: string, start: number, term: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(term)) return false
  return !/[\p{L}\p{N},;]\s$/u.test(text.slice(Math.max(0, start - 2), start))
}
