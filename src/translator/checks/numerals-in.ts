import { foldWord } from '../../text/fold-words.ts'

/** A number as it is written with digits. */
export type Numeral = {
  readonly text: string
  /** Where it is in its text, UTF-16. */
  readonly start: number
  /** In ASCII, without signs and without zeros in front. */
  readonly digits: string
  /** How many of the digits may be a fraction: `12.500` is read with 0 and with 3. */
  readonly fractions: readonly number[]
}

const signs = String.raw`[.,'’٫٬]\p{Nd}+|(?<!\p{Nd}{3}):\p{Nd}{2}(?!\p{Nd})`
const apart = new RegExp(String.raw`\p{Nd}+(?:${signs})*`, 'gu')
const joined = new RegExp(
  String.raw`\p{Nd}+(?:${signs}|(?<!\p{Nd}{4})[ \u00A0\u2009\u202F]\p{Nd}{3}(?!\p{Nd}))*`,
  'gu',
)

/**
 * Finds the numbers that a text writes with digits of any script. Words for numbers are none.
 *
 * A number with signs that no language writes into one, a date or a version, is taken as several: `3.10.2026`.
 *
 * @param areBlanksSigns Whether `12 500` is one number.
 */
export function numeralsIn(text: string, areBlanksSigns = false): Numeral[] {
  return Array.from(text.matchAll(areBlanksSigns ? joined : apart)).flatMap(
    ({ 0: value, index }) => {
      const groups = Array.from(value.matchAll(/\p{Nd}+/gu))
      const fractions = fractionsOf(
        groups.map(([group]) => group.length),
        value.match(/\P{Nd}/gu) ?? [],
      )
      if (fractions.length > 0) return [numeral(value, index, fractions)]
      return groups.map(({ 0: group, index: at }) => numeral(group, index + at, [0]))
    },
  )
}

/** How many digits may be a fraction, in each reading of a number with groups of these lengths and signs between. */
function fractionsOf(lengths: readonly number[], between: readonly string[]): number[] {
  const last = lengths.at(-1) ?? 0
  if (between.length === 0) return [0]
  const fractions: number[] = []
  if (isGrouped(lengths) && new Set(between).size === 1) fractions.push(0)
  const [point] = between.slice(-1)
  const signs = new Set(between.slice(0, -1))
  const isPoint = point !== undefined && !signs.has(point) && /[.,٫:]/u.test(point)
  if (isPoint && signs.size <= 1 && isGrouped(lengths.slice(0, -1))) fractions.push(last)
  return fractions
}

/** Whether groups are of three digits, or of two before the last as in India. */
function isGrouped([first = 0, ...others]: readonly number[]): boolean {
  if (others.length === 0) return true
  const isInner = (size: number) => others.slice(0, -1).every((length) => length === size)
  return first <= 3 && others.at(-1) === 3 && (isInner(3) || isInner(2))
}

function numeral(text: string, start: number, fractions: readonly number[]): Numeral {
  const digits = asciiDigits(text.replace(/\P{Nd}/gu, ''))
  return { text, start, digits: digits.replace(/^0+(?=\d)/u, ''), fractions }
}

/** The same text with digits of any script as those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => (/[0-9]/u.test(digit) ? digit : foldWord(digit)))
}

/** The numbers of a source that its translation lacks, and those that the translation has too many. */
export type NumeralDifference = {
  readonly lost: readonly Numeral[]
  readonly added: readonly Numeral[]
}

/** Compares the numbers of a source and its translation, wherever they are and however their digits are grouped. */
export function numeralDifference(source: string, answer: string): NumeralDifference {
  // `a las 15 300 personas` is two numbers, and one in another language's way of writing.
  const byBlanks = difference(numeralsIn(source), numeralsIn(answer))
  if (byBlanks.lost.length + byBlanks.added.length === 0) return byBlanks
  return difference(numeralsIn(source, true), numeralsIn(answer, true))
}

function difference(source: readonly Numeral[], answer: readonly Numeral[]): NumeralDifference {
  const left = Map.groupBy(answer, ({ digits }) => digits)
  const lost = source.filter(({ digits, fractions }) => {
    const same = left.get(digits) ?? []
    const at = same.findIndex((other) => other.fractions.some((size) => fractions.includes(size)))
    if (at >= 0) same.splice(at, 1)
    return at < 0
  })
  return { lost, added: [...left.values()].flat() }
}
