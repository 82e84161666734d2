import { isCredit } from '../blocks/picture-credit.ts'
import { alternativesOf } from '../vocabulary/entries.ts'
import type { Line } from './line-features.ts'
import type { MeasuredDraft } from './measure-drafts.ts'

const maxCredit = 110 // weighed letters
const maxNextToNames = 45 // letters next to names: "Von …, Korrespondentin in …"

/**
 * What a line holds that belongs to no text: a label, a date, a credit, a byline, words about the writer; `null` for
 * any other. They are too short for the scale to tell.
 *
 * @param names The byline, folded.
 * @param total Weight of the article's own paragraphs.
 */
export function strayKind(line: Line, names: readonly string[], total: number): string | null {
  const { draft, label, before } = line
  const { block, isAtHome, isSentence, isMain, weight, text } = draft
  if (block.type !== 'paragraph' && block.type !== 'heading') return null
  if (isMain && isAboutWriter(line, names, total)) return 'about the writer'
  if (label !== null && !isMain) return 'label of a box'
  const isAtEnds = before === 0 || before >= total
  if ((isAtEnds || !isAtHome) && isDateLine(draft)) return 'nothing but a date'
  if (block.type === 'paragraph' && weight <= maxCredit && isCredit(text))
    return 'credit without a picture'
  return isAtEnds && !isSentence && isByline(draft, names) ? 'byline' : null
}

/** Whether a line is the last of the text and begins with the name of its writer, whom no other line names. */
function isAboutWriter({ draft, above, before }: Line, names: readonly string[], total: number) {
  if (before === 0 || before + draft.weight < total) return false
  const writer = names.find((name) => draft.folded.startsWith(`${name} `))
  const surname = writer?.split(' ').at(-1) ?? ''
  if (surname === '') return false
  for (let line = above; line; line = line.above)
    if (line.draft.isMain && line.draft.folded.includes(surname)) return false
  return true
}

// This full stop ends an abbreviation, not a sentence: "15:20 น.", "3:20 p.m.", "15:20 ч."
const hourEnd = new RegExp(
  String.raw`\d\s?(?:${alternativesOf('hourEndings')}|[ap]\.?\s?m|[πμ]\.?\s?μ)\.$`,
  'iu',
)
const clock = /\d{1,2}[:.h時시]\s?\d{2}/u
// The name of a month may be any word: a class of all letters twelve times over takes 10 ms to compile.
const day =
  /\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|(?:19|20)\d{2}[年./-]|\d{1,2}\.? [^\s!-@[-`]{3,12}\.?,? (?:19|20)\d{2}|[^\s!-@[-`]{3,12} \d{1,2},? (?:19|20)\d{2}/u
const maxDate = 70 // weighed letters

/** Whether a line is a date with little else. */
function isDateLine({ text, weight, isSentence }: MeasuredDraft): boolean {
  if (weight > maxDate || (isSentence && !hourEnd.test(text))) return false
  if (!clock.test(text) && !day.test(text)) return false
  const signs = text.replace(/\s/g, '').length
  return (text.match(/\d/g)?.length ?? 0) >= 0.2 * signs
}

const days = new RegExp(day, 'gu')
const maxDays = 2 // of publication and of a change
const maxDayLength = 30 // letters of a date: "Updated April 28, 2024 at 3:55 PM UTC"

/** Whether a line holds writers' names, with dates and little else. */
function isByline({ text, folded: line }: MeasuredDraft, names: readonly string[]): boolean {
  const held = names.filter((name) => ` ${line} `.includes(` ${name} `))
  if (held.length === 0) return false
  const rest = line.length - held.reduce((sum, name) => sum + name.length + 1, 0)
  return rest - maxDayLength * Math.min(maxDays, [...text.matchAll(days)].length) <= maxNextToNames
}
