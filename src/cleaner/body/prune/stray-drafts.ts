import { isCredit } from '../../blocks/picture-credit.ts'
import { folded } from '../../../text/prose.ts'
import type { MeasuredDraft } from './measure-drafts.ts'

const maxCredit = 110 // weighed letters
const maxDate = 70
const aroundName = 45 // letters beside names: "Von …, Korrespondentin in …"
const aroundDay = 30 // letters of a date: "Updated April 28, 2024 at 3:55 PM UTC"

/** Where a line stands: before the first or after the last paragraph; in bold, right above one. */
type Position = { isAtEnds: boolean; isSubheading: boolean }

/** Says why one line by itself is no text of the article: a date, a credit, a byline, a bare link; or `null`. */
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

/** Says whether a line is names of the article's makers, with dates and little else. */
function isByline({ text, folded: line }: MeasuredDraft, names: readonly string[]): boolean {
  const held = names.filter((name) => name !== '' && ` ${line} `.includes(` ${name} `))
  const rest = line.length - held.reduce((sum, name) => sum + name.length + 1, 0)
  if (held.length === 0) return false
  return rest <= aroundName + aroundDay * Math.min(maxDays, [...text.matchAll(days)].length)
}

// Its full stop abbreviates the hour and closes no sentence: "15:20 น.", "3:20 p.m.", "15:20 ч."
const hourEnd = /\d\s?(?:น|[ap]\.?\s?m|ч|hrs?|[πμ]\.?\s?μ)\.$/iu
const clock = /\d{1,2}[:.h時시]\s?\d{2}/u
const day =
  /\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|(?:19|20)\d{2}[年./-]|\d{1,2}\.? \p{L}{3,12}\.?,? (?:19|20)\d{2}|\p{L}{3,12} \d{1,2},? (?:19|20)\d{2}/u

const days = new RegExp(day, 'gu')
const maxDays = 2 // of the printing and of a change

/** Says whether a line is a date with little beside it. */
function isDate(text: string): boolean {
  if (!clock.test(text) && !day.test(text)) return false
  const signs = text.replace(/\s/g, '').length
  return (text.match(/\d/g)?.length ?? 0) >= 0.2 * signs
}

const maxChecked = 300 // blocks looked up in the text; more would make the cost grow with its square
const minimumRepeat = 40 // weighed letters; shorter lines recur by chance
const maxRepeat = 600

// Captions may say what the text says, lists and tables may recur.
const repeatable: ReadonlySet<string> = new Set(['paragraph', 'heading', 'blockquote', 'code'])

/** Finds blocks that only repeat the text: doubled paragraphs, and pull quotes out of it. */
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
    if (text.includes(folded(draft.text))) found.add(draft)
  }
  return found
}

/** A pull quote stands apart from the paragraphs it was taken from. */
function mayBePullQuote({ block, isMain, isAtHome, weight }: MeasuredDraft): boolean {
  if (weight > maxRepeat) return false
  return block.type === 'blockquote' || (block.type === 'paragraph' && !isAtHome && !isMain)
}
