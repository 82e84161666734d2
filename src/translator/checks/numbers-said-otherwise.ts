import { canonicalTag, primaryLanguage } from '../../text/language-tag.ts'
import { memoise } from '../../text/memoise.ts'
import {
  asciiDigits,
  type Numeral,
  type NumeralDifference,
  numeralDifference,
} from './numerals-in.ts'

// From one to twelve; `-` where `one` is also an article.
const words: Readonly<Record<string, string>> = {
  en: `one|first two|second three|third four|fourth five|fifth six|sixth seven|seventh eight|eighth nine|ninth
    ten|tenth eleven|eleventh twelve|twelfth`,
  de: '- zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  fr: '- deux trois quatre cinq six sept huit neuf dix onze douze',
  es: '- dos tres cuatro cinco seis siete ocho nueve diez once doce',
  it: '- due tre quattro cinque sei sette otto nove dieci undici dodici',
  pt: '- dois|duas três quatro cinco seis sete oito nove dez onze doze',
  ca: '- dos|dues tres quatre cinc sis set vuit nou deu onze dotze',
  nl: '- twee drie vier vijf zes zeven acht negen tien elf twaalf',
  sv: '- två tre fyra fem sex sju åtta nio tio elva tolv',
  da: '- to tre fire fem seks syv otte ni ti elleve tolv',
  no: '- to tre fire fem seks sju|syv åtte ni ti elleve tolv',
  is: '- tveir|tvær|tvö þrír|þrjár|þrjú fjórir|fjórar|fjögur fimm sex sjö átta níu tíu ellefu tólf',
}

const most = 40 // numbers that differ; an answer with more is wrong in any case

/**
 * Compares the numbers of a source and its translation, as `numeralDifference` does, but for those that one text only
 * writes in another way:
 *
 * - as a word, up to twelve, in English also as an ordinal: `２年生`, “second-year student”;
 * - as a Roman number: `siglo XXI`, “21st century”;
 * - as a month: `９月２２日`, “22 September”;
 * - as an hour of twelve, or as two numbers: `20.30` or `20 h 30`, “8:30 p.m.”.
 *
 * Each word, each Roman number and each month accounts for one number.
 */
export function numbersSaidOtherwise(
  source: string,
  answer: string,
  languages: { readonly source: string; readonly target: string },
): NumeralDifference {
  const [before, after] = [withColons(source), withColons(answer)]
  const { lost, added } = numeralDifference(before, after)
  if (lost.length + added.length === 0 || lost.length + added.length > most) return { lost, added }
  const [early, late] = hourPairs(lost, added)
  return {
    lost: notIn(
      lost.filter((numeral) => !early.has(numeral)),
      spelledIn(after, languages.target),
    ),
    added: notIn(
      added.filter((numeral) => !late.has(numeral)),
      spelledIn(before, languages.source),
    ),
  }
}

const hour = /(?<!\p{Nd})(\p{Nd}{1,2})\s?(?:h|Uhr|ч|時|点|點|시)\s?(\p{Nd}{1,2})(?!\p{Nd})/gu

/** Writes hours of two numbers as one number. */
function withColons(text: string): string {
  return text.replace(
    hour,
    (_, hours: string, minutes: string) => `${hours}:${asciiDigits(minutes).padStart(2, '0')}`,
  )
}

function notIn(numerals: readonly Numeral[], spelled: string[]): Numeral[] {
  return numerals.filter(({ digits, fractions }) => {
    const at = fractions.includes(0) ? spelled.indexOf(digits) : -1
    if (at >= 0) spelled.splice(at, 1)
    return at < 0
  })
}

/** The numbers that a text writes in words, as months or as Roman numbers, in digits. */
function spelledIn(text: string, lang: string): string[] {
  const list = words[primaryLanguage(lang)]?.split(/\s+/u).map((forms) => forms.split('|')) ?? []
  const months = monthsOf(lang)
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => {
    const lower = word.toLowerCase()
    const at = list.findIndex((forms) => forms.includes(lower))
    if (at >= 0) return [String(at + 1)]
    const month = months.get(word)
    if (month !== undefined) return [String(month)]
    return /^[IVXL]{2,7}$/u.test(word) || /^[VX]$/u.test(word) ? [String(romanValue(word))] : []
  })
}

/** The months by their names, with a capital where the language writes one: “may” is no month in English. */
const monthsOf = memoise((lang): ReadonlyMap<string, number> => {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  const form = new Intl.DateTimeFormat(canonicalTag(lang), options)
  const nameOf = (month: number) =>
    form.formatToParts(Date.UTC(2026, month - 1, 1)).find(({ type }) => type === 'month')?.value
  return new Map(Array.from({ length: 12 }, (_, at) => [nameOf(at + 1) ?? '', at + 1]))
})

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

function romanValue(word: string): number {
  const values = Array.from(word, (sign) => romans[sign] ?? 0)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}

/** Numbers of both sides that are the same hour of twelve and of twenty-four. */
function hourPairs(
  lost: readonly Numeral[],
  added: readonly Numeral[],
): [ReadonlySet<Numeral>, ReadonlySet<Numeral>] {
  const ofLost = new Set<Numeral>()
  const ofAdded = new Set<Numeral>()
  for (const before of lost) {
    const after = added.find(
      (other) => !ofAdded.has(other) && Math.abs(minutes(before) - minutes(other)) === 12 * 60,
    )
    if (!after) continue
    ofLost.add(before)
    ofAdded.add(after)
  }
  return [ofLost, ofAdded]
}

/** Minutes since midnight, if a number were an hour; not a number if it cannot be one. */
function minutes({ text, digits, fractions }: Numeral): number {
  if (!/^\p{Nd}{1,2}[.:]\p{Nd}{2}$/u.test(text) || !fractions.includes(2)) return NaN
  const [hour, minute] = [Number(digits.slice(0, -2)), Number(digits.slice(-2))]
  return hour < 24 && minute < 60 ? hour * 60 + minute : NaN
}
