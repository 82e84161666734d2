import { primaryLanguage } from '../../text/language-tag.ts'
import type { Numeral, NumeralDifference } from './numerals-in.ts'

// From two to twelve. `One` is an article in many languages.
const words: Readonly<Record<string, string>> = {
  en: 'two three four five six seven eight nine ten eleven twelve',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici',
  pt: 'dois|duas três quatro cinco seis sete oito nove dez onze doze',
  ca: 'dos|dues tres quatre cinc sis set vuit nou deu onze dotze',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf',
  sv: 'två tre fyra fem sex sju åtta nio tio elva tolv',
  da: 'to tre fire fem seks syv otte ni ti elleve tolv',
  no: 'to tre fire fem seks sju|syv åtte ni ti elleve tolv',
  is: 'tveir|tvær|tvö þrír|þrjár|þrjú fjórir|fjórar|fjögur fimm sex sjö átta níu tíu ellefu tólf',
}

const most = 40 // numbers that differ; an answer with more is wrong in any case

/**
 * Takes those numbers out of a difference that one text only writes in another way:
 *
 * - as a word, up to twelve;
 * - as a Roman number: `siglo XXI`, “21st century”;
 * - as an hour of twelve: `20.30`, “8:30 p.m.”.
 *
 * Each word and each Roman number accounts for one number.
 */
export function withoutOtherForms(
  { lost, added }: NumeralDifference,
  source: string,
  answer: string,
  languages: { readonly source: string; readonly target: string },
): NumeralDifference {
  if (lost.length + added.length === 0 || lost.length + added.length > most) return { lost, added }
  const [early, late] = hourPairs(lost, added)
  return {
    lost: notIn(
      lost.filter((numeral) => !early.has(numeral)),
      spelledIn(answer, languages.target),
    ),
    added: notIn(
      added.filter((numeral) => !late.has(numeral)),
      spelledIn(source, languages.source),
    ),
  }
}

function notIn(numerals: readonly Numeral[], spelled: string[]): Numeral[] {
  return numerals.filter(({ digits, fractions }) => {
    const at = fractions.includes(0) ? spelled.indexOf(digits) : -1
    if (at >= 0) spelled.splice(at, 1)
    return at < 0
  })
}

/** The numbers that a text writes in words or as Roman numbers, in digits. */
function spelledIn(text: string, lang: string): string[] {
  const list = words[primaryLanguage(lang)]?.split(' ').map((forms) => forms.split('|')) ?? []
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => {
    const lower = word.toLowerCase()
    const at = list.findIndex((forms) => forms.includes(lower))
    if (at >= 0) return [String(at + 2)]
    return /^[IVXL]{2,7}$/u.test(word) || /^[VX]$/u.test(word) ? [String(romanValue(word))] : []
  })
}

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
