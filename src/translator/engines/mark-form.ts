import { tidyText } from '../../text/tidy-text.ts'
import { printRuns, type MarkSigns } from '../print-runs.ts'
import type { Run } from '../run.ts'
import { decodeOnce, escapeMarkup } from './entities.ts'
import { foldBlanks } from './fold-blanks.ts'
import { placeMarks, type Piece } from './place-marks.ts'
import { keepWordlessMarks, restoreWordlessMarks } from './wordless-marks.ts'

/** How marks look in what an engine is sent, and by which exact pattern they are read in what it answers. */
export type MarkForm = MarkSigns & {
  /** A text without marks, made fit to be sent. */
  readonly text: (value: string) => string
  /** The text back, with anything in it. */
  readonly plain: (value: string) => string
  /**
   * Our signs, each in a group of its own: `open` and `kept` with a number, `close` with one or without, `break`.
   * Global and linear; all that it does not match is text.
   */
  readonly signs: RegExp
  /** The number of what is kept, where it is not written in digits. */
  readonly keptNumber?: (group: string) => number
}

/** The largest number of a mark that is sent. No block of a real article comes near. */
const maxMark = 999

/** Segments as an engine is sent them, and its answers as runs. */
export type MarkedText = {
  readonly text: string
  /** `null` for an answer that is no text at all. Its marks are the source's; all else in it is text. */
  read(answer: unknown): Run[] | null
}

/**
 * Prints a segment in an engine's form, with the reader of its answer.
 *
 * An answer is hostile. Marks are read by the form's exact pattern, and only those of the source, each at most once. A
 * mark that is lost stays lost. Everything else is text, with character references decoded once where the form escapes.
 *
 * @returns `null` for a segment that the form cannot hold: more than `maxMark` marks.
 */
export function markedText(runs: readonly Run[], form: MarkForm): MarkedText | null {
  if (runs.some((run) => 'mark' in run && run.mark > maxMark)) return null
  const sent = keepWordlessMarks(runs)
  return {
    text: printRuns(sent.runs, form, form.text),
    read: (answer) => {
      if (typeof answer !== 'string' || answer.trim() === '') return null
      const pieces = piecesOf(answer, form, sent.runs)
      return restoreWordlessMarks(placeMarks(pieces, sent.runs), sent)
    },
  }
}

/**
 * Marks as elements of HTML or XML with a number: `<b id="1">`. Texts are escaped and decoded.
 *
 * @param hold What keeps an engine from dropping or changing an empty element: an attribute and its content.
 */
export function elementForm(
  name: 'b' | 'span' | 'x',
  hold: { readonly attribute: string; readonly content: string } = { attribute: '', content: '' },
): MarkForm {
  const { attribute, content } = hold
  return {
    open: (mark) => `<${name} id="${mark}">`,
    close: () => `</${name}>`,
    kept: (mark) => `<${name} id="${mark}"${attribute}>${content}</${name}>`,
    break: '<br/>',
    text: escapeMarkup,
    plain: decodeOnce,
    signs: signsOf(
      `<${name} id="(?<kept>\\d{1,3})"${attribute}(?: ?/>|> ?${content} ?</${name}>)`,
      `<${name} id="(?<open>\\d{1,3})">`,
      `(?<close></${name}>)`,
      `(?<break><br ?/?>)`,
    ),
  }
}

/**
 * Marks as `<m1>…</m1>` and `<m2/>` in a text that nobody escapes. Another letter is taken when the text holds the
 * like, so what the author wrote is never read as a mark.
 *
 * @returns `null` when every letter is taken.
 */
export function letterForm(runs: readonly Run[]): MarkForm | null {
  const text = runs.map((run) => (run.type === 'text' ? run.value : ' ')).join('')
  const letter = [...'mkqz'].find((each) => !new RegExp(`</?${each}\\d`).test(text))
  if (letter === undefined) return null
  return {
    open: (mark) => `<${letter}${mark}>`,
    close: (mark) => `</${letter}${mark}>`,
    kept: (mark) => `<${letter}${mark}/>`,
    break: '\n',
    text: (value) => foldBlanks(value.toWellFormed()),
    plain: (value) => value,
    signs: signsOf(
      `<${letter}(?<kept>\\d{1,3}) ?/>`,
      `<${letter}(?<open>\\d{1,3})>`,
      `</${letter}(?<close>\\d{1,3})>`,
      `(?<break>\\n)`,
    ),
  }
}

/** Reads an answer into pieces. A sign with a number that the source does not have, or that closes nothing, is text. */
function piecesOf(answer: string, form: MarkForm, source: readonly Run[]): Piece[] {
  const { keptNumber = Number } = form
  const opened = numbersOf(source, 'open')
  const kept = numbersOf(source, 'kept')
  const pieces: Piece[] = []
  const open: number[] = [] // a 0 for an element that is not ours
  let marks: ReadonlySet<number> = new Set()
  const addText = (value: string) => {
    if (value === '') return
    pieces.push({ type: 'text', value: tidyText(form.plain(value)), marks })
  }

  let end = 0
  for (const match of answer.matchAll(form.signs)) {
    const [sign] = match
    const { open: opening, close: closing, kept: keeping } = match.groups ?? {}
    addText(answer.slice(end, match.index))
    end = match.index + sign.length
    if (opening !== undefined) {
      const mark = Number(opening)
      const isOurs = opened.has(mark) && !marks.has(mark)
      if (!isOurs) addText(sign)
      open.push(isOurs ? mark : 0)
      if (isOurs) marks = new Set(marks).add(mark)
    } else if (closing !== undefined) {
      const closed = close(open, Number(closing))
      if (closed.length === 0) addText(sign)
      if (closed.some((mark) => mark > 0))
        marks = new Set([...marks].filter((mark) => !closed.includes(mark)))
    } else if (keeping === undefined) {
      pieces.push({ type: 'break', marks })
    } else {
      const mark = keptNumber(keeping)
      if (kept.has(mark)) pieces.push({ type: 'kept', mark, marks: new Set() })
      else if (!opened.has(mark)) addText(sign) // an emptied mark is a lost one, and nothing to show
    }
  }
  addText(answer.slice(end))
  return without(pieces, new Set(open))
}

function numbersOf(source: readonly Run[], type: 'open' | 'kept'): Set<number> {
  return new Set(source.flatMap((run) => (run.type === type ? [run.mark] : [])))
}

// A close with a number closes that mark and what is open within; one without closes the innermost.
function close(open: number[], mark: number): number[] {
  const at = Number.isNaN(mark) ? open.length - 1 : open.lastIndexOf(mark)
  return at < 0 ? [] : open.splice(at)
}

// A mark that is never closed is lost: most often the answer was cut within it.
function without(pieces: readonly Piece[], unclosed: ReadonlySet<number>): Piece[] {
  if (unclosed.size === 0) return [...pieces]
  return pieces.map((piece) => {
    return { ...piece, marks: new Set([...piece.marks].filter((mark) => !unclosed.has(mark))) }
  })
}

function signsOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'g')
}
