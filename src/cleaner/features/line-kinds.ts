import { alternativesOf } from '../vocabulary/entries.ts'
import type { MeasuredDraft } from './measure-drafts.ts'

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
export function isDateLine({ text, weight, isSentence }: MeasuredDraft): boolean {
  if (weight > maxDate || (isSentence && !hourEnd.test(text))) return false
  if (!clock.test(text) && !day.test(text)) return false
  const signs = text.replace(/\s/g, '').length
  return (text.match(/\d/g)?.length ?? 0) >= 0.2 * signs
}

const days = new RegExp(day, 'gu')
const maxDays = 2 // of publication and of a change
const maxDayLength = 30 // letters of a date: "Updated April 28, 2024 at 3:55 PM UTC"

/**
 * How many letters a line has next to writers' names and dates; `null` for one that names no writer.
 *
 * @param names The byline, folded.
 */
export function besidesNames({ text, folded: line }: MeasuredDraft, names: readonly string[]) {
  const held = names.filter((name) => name !== '' && ` ${line} `.includes(` ${name} `))
  if (held.length === 0) return null
  const rest = line.length - held.reduce((sum, name) => sum + name.length + 1, 0)
  return Math.max(0, rest - maxDayLength * Math.min(maxDays, [...text.matchAll(days)].length))
}

/** Whether a whole paragraph is in bold or italics. */
export function isEmphasised({ block }: MeasuredDraft): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.length <= 3 &&
    block.children.some(({ type }) => type === 'emphasis' || type === 'strong') &&
    block.children.every((child) => child.type !== 'text' || child.value.trim().length < 3)
  )
}
