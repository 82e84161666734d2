import { tidyText } from '../../text/tidy-text.ts'
import type { Run } from '../run.ts'
import { foldBlanks } from './fold-blanks.ts'
import { placeMarks, type Piece } from './place-marks.ts'
import { keepWordlessMarks, restoreWordlessMarks } from './wordless-marks.ts'

/** Translates plain texts of one line; one answer for each, `null` where the engine gave none. */
export type TranslateTexts = (texts: readonly string[]) => Promise<readonly (string | null)[]>

/**
 * Translates a segment with an engine that knows no marks.
 *
 * Each line is sent as plain text. The words of each mark are sent once more alone, to be looked up in the translation.
 * A mark whose words are not found is lost, which a check finds. What is kept is sent as `[1]`.
 *
 * It costs one more text for each mark with words.
 *
 * @returns `null` when a line was not answered.
 */
export async function translateWithLookUp(
  runs: readonly Run[],
  translateTexts: TranslateTexts,
): Promise<Run[] | null> {
  const sent = keepWordlessMarks(runs)
  const { lines, marks } = plainParts(sent.runs)
  const filled = lines.filter((line) => hasWord.test(line))
  const answers = await translateTexts([...filled, ...marks.map(({ words }) => words)])
  if (filled.some((_line, at) => !answers[at]?.trim())) return null

  let next = 0
  const translated = lines.map((line) => (hasWord.test(line) ? folded(answers[next++]) : line))
  const text = translated.join('\n')
  const length = lines.join('\n').length
  const places = marks.flatMap(({ mark, words, at }, index) => {
    const answer = withoutTokens(answers[filled.length + index]) || words
    const place = placeOf(text, answer, words, (at / Math.max(1, length)) * text.length)
    return place ? [{ mark, ...place }] : []
  })
  return restoreWordlessMarks(placeMarks(piecesOf(text, places, sent.runs), sent.runs), sent)
}

type Place = { readonly from: number; readonly to: number }
type MarkedWords = { readonly mark: number; readonly words: string; readonly at: number }

const hasWord = /[\p{L}\p{N}]/u
const token = /\[(\d{1,3})\]/g
const wordForm = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu
const maxWords = 30 // of a mark that is looked up word by word
const enough = 0.6 // of the words, counted in both

function plainParts(runs: readonly Run[]): { lines: string[]; marks: MarkedWords[] } {
  let text = ''
  const open: { mark: number; at: number }[] = []
  const marks: MarkedWords[] = []
  for (const run of runs) {
    if (run.type === 'text') text += foldBlanks(run.value.toWellFormed())
    if (run.type === 'break') text += '\n'
    if (run.type === 'kept') text += `[${run.mark}]`
    if (run.type === 'open') open.push({ mark: run.mark, at: text.length })
    if (run.type !== 'close') continue
    const start = open.pop()
    if (start) marks.push({ ...start, words: withoutTokens(text.slice(start.at)) })
  }
  return { lines: text.split('\n'), marks }
}

function folded(text: string | null | undefined): string {
  return foldBlanks(tidyText(text ?? '')).trim()
}

function withoutTokens(text: string | null | undefined): string {
  return folded(text?.replace(token, ' '))
}

/** Where the words are: as they were translated alone, as the source has them, or most of them together. */
function placeOf(text: string, answer: string, words: string, near: number): Place | null {
  const found = wordsOf(answer)
  const bare = answer.slice(found[0]?.from ?? 0, found.at(-1)?.to ?? 0)
  return nearest(text, bare, near) ?? nearest(text, words, near) ?? mostWords(text, bare)
}

function nearest(text: string, words: string, near: number): Place | null {
  if (words === '') return null
  const lower = text.toLowerCase()
  const [where, what] = lower.length === text.length ? [lower, words.toLowerCase()] : [text, words]
  let best: Place | null = null
  for (
    let from = where.indexOf(what);
    from !== -1;
    from = where.indexOf(what, from + what.length)
  ) {
    const to = from + what.length
    if (isWithinWord(text, from) || isWithinWord(text, to)) continue
    if (best === null || Math.abs(from - near) < Math.abs(best.from - near)) best = { from, to }
  }
  return best
}

// Scripts without spaces have no ends of words to be kept to.
function isWithinWord(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{2}$/u.test(
    text.slice(Math.max(0, at - 1), at + 1),
  )
}

function mostWords(text: string, answer: string): Place | null {
  const wanted = new Set(wordsOf(answer).map(({ stem }) => stem))
  if (wanted.size === 0 || wanted.size > maxWords) return null
  const found = wordsOf(text)
  let best: (Place & { score: number }) | null = null
  found.forEach(({ from, stem }, start) => {
    if (!wanted.has(stem)) return
    const seen = new Set<string>()
    for (const [index, word] of found.slice(start, start + wanted.size + 2).entries()) {
      if (!wanted.has(word.stem)) continue
      seen.add(word.stem)
      const score = (2 * seen.size) / (wanted.size + index + 1)
      if (score >= (best?.score ?? enough)) best = { from, to: word.to, score }
    }
  })
  return best
}

// Five letters tell a word from others and leave out most endings.
function wordsOf(text: string): (Place & { stem: string })[] {
  return [...text.matchAll(wordForm)].map(({ 0: word, index }) => {
    return { from: index, to: index + word.length, stem: word.toLowerCase().slice(0, 5) }
  })
}

function piecesOf(
  text: string,
  places: readonly (Place & { mark: number })[],
  source: readonly Run[],
): Piece[] {
  const kept = new Set(source.flatMap((run) => (run.type === 'kept' ? [run.mark] : [])))
  const signs = [...text.matchAll(/\[(\d{1,3})\]|\n/g)]
  const cuts = new Set([0, ...places.flatMap(({ from, to }) => [from, to])])
  for (const { 0: sign, index } of signs) cuts.add(index).add(index + sign.length)
  const starts = [...cuts].sort((a, b) => a - b)
  return starts.flatMap((start, at): Piece[] => {
    const value = text.slice(start, starts[at + 1])
    if (value === '') return []
    const marks = new Set(
      places.filter(({ from, to }) => from <= start && start < to).map(({ mark }) => mark),
    )
    if (value === '\n') return [{ type: 'break', marks }]
    const mark = Number(/^\[(\d{1,3})\]$/.exec(value)?.[1])
    return kept.has(mark) ? [{ type: 'kept', mark, marks }] : [{ type: 'text', value, marks }]
  })
}
