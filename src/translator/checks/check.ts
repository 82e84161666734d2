import { primaryLanguage } from '../../text/language-tag.ts'
import { endsAsSentence, weigh } from '../../text/prose.ts'
import type { Engine } from '../engine.ts'
import { runText } from '../run-text.ts'
import type { Run, Segment } from '../run.ts'
import { addedSign } from './added-sign.ts'
import { lacksWords } from './lacks-words.ts'
import { lostDenial } from './lost-denial.ts'
import { markFault } from './mark-fault.ts'
import { numbersSaidOtherwise } from './numbers-said-otherwise.ts'
import { numeralDifference } from './numerals-in.ts'
import { repeatedWords } from './repeated-words.ts'
import { sentenceCount } from './sentence-count.ts'
import { untranslatedPart } from './untranslated-part.ts'

export type CheckOptions = {
  readonly source: string
  readonly target: string
  readonly engineKind: Engine['kind']
  /** Whether engine and pair are known to lose denials, so that a lost one is refused and not only noted. */
  readonly losesDenials?: boolean
}

type CheckName =
  | 'missing'
  | 'marks'
  | 'numbers'
  | 'signs'
  | 'length'
  | 'untranslated'
  | 'loop'
  | 'sentences'
  | 'denial'
  /** A note only: names and glossary were not enforced, as the engine lost their marks. */
  | 'terms'

/** What is wrong with an answer, and the piece that shows it. */
export type CheckFinding = { readonly check: CheckName; readonly detail: string }

/**
 * Checks an answer, cheapest first. Names are not checked: six of ten findings would be false.
 *
 * Each answer is read a few times, so the cost is linear in its length; no check knows the languages' grammar.
 *
 * @param segment As it was sent.
 * @param answer Tidy, see `tidyRuns`.
 * @returns The first finding, for which the answer is refused, or `null`.
 */
export function check(
  { runs }: Pick<Segment, 'runs'>,
  answer: readonly Run[],
  options: CheckOptions,
): CheckFinding | null {
  const source = runText(runs)
  const text = runText(answer)
  for (const [name, find] of checks) {
    const detail = find({ source, text, runs, answer, options })
    if (detail !== null) return { check: name, detail: detail.slice(0, maxDetail) }
  }
  return null
}

/** What an answer's readers should know though it is not refused. */
export function notesOn(
  { runs }: Pick<Segment, 'runs'>,
  answer: readonly Run[],
  options: CheckOptions,
): CheckFinding[] {
  const denied = lostDenial(runText(runs), runText(answer), options)
  return denied === null ? [] : [{ check: 'denial', detail: denied }]
}

const maxDetail = 100 // characters

type Case = {
  source: string
  text: string
  runs: readonly Run[]
  answer: readonly Run[]
  options: CheckOptions
}

const checks: readonly (readonly [CheckName, (of: Case) => string | null])[] = [
  // First, so that no other check reads an answer of any length.
  ['length', ({ source, text }) => (isOversized(source, text) ? `${text.length}` : null)],
  ['missing', missingPart],
  ['marks', ({ runs, answer }) => markFault(runs, answer)],
  ['numbers', numberFault],
  ['signs', ({ source, text }) => addedSign(source, text)],
  ['length', ({ source, text, options }) => lengthFault(source, text, options)],
  ['untranslated', ({ source, text, options }) => untranslatedPart(source, text, options)],
  ['loop', ({ source, text }) => repeatedWords(source, text)],
  ['sentences', sentenceFault],
  [
    'denial',
    ({ source, text, options }) =>
      options.losesDenials ? lostDenial(source, text, options) : null,
  ],
]

/**
 * A sentence that begins or ends in the middle, or one that is not there.
 *
 * Headlines and names say nothing about it, but programs that follow rules begin them as their source begins.
 */
function missingPart({ source, text, answer, options }: Case): string | null {
  if (lacksWords(source, text)) return 'no letter'
  const isSentence = endsAsSentence(source)
  if (isUncounted(options.target) || !(isSentence || options.engineKind === 'rules')) return null
  if (isSentence && !endsAsSentence(text)) return `ends with ${text.slice(-20)}`
  const isInside = /^\P{L}*\p{Lu}/u.test(source) && /^[^\p{L}\p{N}]*\p{Ll}/u.test(text)
  if (isInside && answer[0]?.type !== 'kept') return `begins with ${text.slice(0, 20)}`
  const isShorter = weigh(text) < minRatioOfAll[options.engineKind] * weigh(source)
  if (!isShorter || !areCounted(options)) return null
  const [before, after] = [sentenceCount(source), sentenceCount(text)]
  return after < before ? `${after} sentences for ${before}` : null
}

// Where sentences are fewer; those that were only joined are as long as before, and rules join none.
const minRatioOfAll = { rules: 0.95, neural: 0.85, model: 0.85 } as const

/** Programs that follow rules copy digits; others write `20.30` as “8:30 p.m.” and `siglo XXI` as “21st century”. */
function numberFault({ source, text, options }: Case): string | null {
  const isCopied = options.engineKind === 'rules'
  const { lost, added } = isCopied
    ? numeralDifference(source, text)
    : numbersSaidOtherwise(source, text, options)
  if (lost[0]) return `${lost[0].text} is lost`
  return added[0] ? `${added[0].text} is added` : null
}

const minRatio = 0.6
// Rules go word for word: of 270 good answers from Spanish the shortest had .82 of the letters and .83 of the words.
const minRatioByRules = 0.72
const maxRatio = 1.7
const shortest = 20 // letters of an alphabet; the length of shorter ones says little
const maxOfShort = 60 // letters that a short one may become: `Opinión`, `Meinungsbeiträge`

function isOversized(source: string, text: string): boolean {
  return text.length > 10 * source.length + 1000 // well above what a denser script needs
}

function lengthFault(source: string, text: string, { engineKind }: CheckOptions): string | null {
  const before = weigh(source)
  const after = weigh(text)
  const ratio = after / before
  if (before <= shortest) return after > maxOfShort ? `${after} for ${before}` : null
  if (ratio < minRatio || ratio > maxRatio) return ratio.toFixed(2)
  const least = Math.min(ratio, wordCount(text) / wordCount(source))
  return engineKind === 'rules' && least < minRatioByRules ? least.toFixed(2) : null
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

// Thai ends no sentence with a sign, German sets a full stop after ordinals, Japanese ends quotations with one.
const uncounted: ReadonlySet<string> = new Set(['th', 'lo', 'km', 'my'])
const uncountedSource: ReadonlySet<string> = new Set(['de', 'ja'])

function areCounted({ source, target }: CheckOptions): boolean {
  return (
    !isUncounted(source) && !isUncounted(target) && !uncountedSource.has(primaryLanguage(source))
  )
}

const isUncounted = (lang: string) => uncounted.has(primaryLanguage(lang))

function sentenceFault({ source, text, options }: Case): string | null {
  if (options.engineKind !== 'model') return null
  const preamble = /^[^:\n]{1,60}:\s/u.exec(text)?.[0]
  if (preamble && colons(text) > colons(source)) return preamble
  if (!isUncounted(options.target) && !endsAsSentence(source) && endsAsSentence(text))
    return 'ends as a sentence'
  if (!areCounted(options)) return null
  const before = sentenceCount(source)
  const after = sentenceCount(text)
  return before === after ? null : `${after} for ${before}`
}

function colons(text: string): number {
  return text.match(/[:：](?=\s|$)/gu)?.length ?? 0
}
