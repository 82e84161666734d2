import { plainText } from '../../../article/plain-text.ts'
import { comparableForm } from '../../../text/comparable-form.ts'
import { weigh } from '../../../text/prose.ts'
import { isCredit } from '../../blocks/picture-credit.ts'
import { alternativesOf } from '../../vocabulary/entries.ts'
import type { MeasuredDraft } from './measure-drafts.ts'

const maxCredit = 110 // weighed letters
const maxDate = 70
const maxNextToNames = 45 // letters next to names: "Von …, Korrespondentin in …"
const maxDayLength = 30 // letters of a date: "Updated April 28, 2024 at 3:55 PM UTC"

/** The position of a block: before the first or after the last paragraph; in bold, right above a paragraph. */
type Position = { isAtEnds: boolean; isSubheading: boolean }

/** The reason to drop one line by itself: a date, a credit, a byline or a bare link; `null` to keep it. */
export function strayReason(
  draft: MeasuredDraft,
  names: readonly string[],
  { isAtEnds, isSubheading }: Position,
): string | null {
  const { block, text, weight, linkShare, isSentence } = draft
  if (block.type !== 'paragraph' && block.type !== 'heading') return null
  if (draft.folded === '') return 'says nothing'
  if (block.type === 'paragraph' && linkShare > 0.9 && !isSentence && !isSubheading)
    return 'nothing but a link'
  if (
    weight <= maxDate &&
    (!isSentence || hourEnd.test(text)) &&
    (isAtEnds || !draft.isAtHome) &&
    isDate(text)
  )
    return 'nothing but a date'
  if (block.type === 'paragraph' && weight <= maxCredit && isCredit(text))
    return 'credit without a picture'
  if (isAtEnds && !isSentence && isByline(draft, names)) return 'byline'
  return null
}

/** Whether a block holds writers' names, with dates and little else. */
function isByline({ text, folded: line }: MeasuredDraft, names: readonly string[]): boolean {
  const held = names.filter((name) => name !== '' && ` ${line} `.includes(` ${name} `))
  const rest = line.length - held.reduce((sum, name) => sum + name.length + 1, 0)
  if (held.length === 0) return false
  return rest <= maxNextToNames + maxDayLength * Math.min(maxDays, [...text.matchAll(days)].length)
}

// This full stop ends an abbreviation, not a sentence: "15:20 น.", "3:20 p.m.", "15:20 ч."
const hourEnd = new RegExp(
  String.raw`\d\s?(?:${alternativesOf('hourEndings')}|[ap]\.?\s?m|[πμ]\.?\s?μ)\.$`,
  'iu',
)
const clock = /\d{1,2}[:.h時시]\s?\d{2}/u
const day =
  /\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|(?:19|20)\d{2}[年./-]|\d{1,2}\.? \p{L}{3,12}\.?,? (?:19|20)\d{2}|\p{L}{3,12} \d{1,2},? (?:19|20)\d{2}/u

const days = new RegExp(day, 'gu')
const maxDays = 2 // of publication and of a change

/** Whether a line is a date with little else. */
function isDate(text: string): boolean {
  if (!clock.test(text) && !day.test(text)) return false
  const signs = text.replace(/\s/g, '').length
  return (text.match(/\d/g)?.length ?? 0) >= 0.2 * signs
}

const maxChecked = 300 // blocks looked up in the text; bounds a cost that grows with the square
const minimumRepeat = 40 // weighed letters; shorter lines may recur by chance
const maxRepeat = 600

// Captions, lists and tables may repeat the text.
const repeatable: ReadonlySet<string> = new Set(['paragraph', 'heading', 'blockquote', 'code'])

/** Finds blocks that only repeat the text: doubled paragraphs and pull quotes. */
export function repeats(drafts: readonly MeasuredDraft[]): Set<MeasuredDraft> {
  const seen = new Set<string>()
  const found = new Set<MeasuredDraft>()
  const text = drafts
    .filter(({ isMain, block }) => isMain && block.type !== 'blockquote')
    .map((draft) => draft.folded)
    .join(' | ')
  let checked = 0
  for (const draft of drafts) {
    if (draft.weight < minimumRepeat || !repeatable.has(draft.block.type)) continue
    if (seen.has(draft.folded)) found.add(draft)
    seen.add(draft.folded)
    if (!mayBePullQuote(draft) || ++checked > maxChecked) continue
    if (quotesOf(draft).some((quote) => text.includes(quote))) found.add(draft)
  }
  return found
}

/** What a pull quote may repeat: all of it, or all but who said it, its last paragraph. */
function quotesOf({ block, text }: MeasuredDraft): string[] {
  if (block.type !== 'blockquote' || block.children.length < 2) return [comparableForm(text)]
  const words = plainText({ type: 'root', children: block.children.slice(0, -1) })
  return [text, words].filter((quote) => weigh(quote) >= minimumRepeat / 2).map(comparableForm)
}

/** Whether a block may be a pull quote, which is apart from the article's own paragraphs. */
function mayBePullQuote({ block, isMain, isAtHome, weight }: MeasuredDraft): boolean {
  if (weight > maxRepeat) return false
  return block.type === 'blockquote' || (block.type === 'paragraph' && !isAtHome && !isMain)
}
