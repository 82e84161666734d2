import { normalForm } from '../../../text/normal-form.ts'

// The zeros of the scripts whose digits newspapers print; the digits 1 to 9 follow each zero.
const zeros = [
  0x0660, // Arabic-Indic
  0x06f0, // Extended Arabic-Indic (Persian, Urdu)
  0x0966, // Devanagari
  0x09e6, // Bengali
  0x0a66, // Gurmukhi
  0x0ae6, // Gujarati
  0x0b66, // Oriya
  0x0be6, // Tamil
  0x0c66, // Telugu
  0x0ce6, // Kannada
  0x0d66, // Malayalam
  0x0e50, // Thai
  0x0ed0, // Lao
  0x0f20, // Tibetan
  0x1040, // Myanmar
  0x17e0, // Khmer
]

const digitValues = new Map(
  zeros.flatMap((zero) =>
    Array.from({ length: 10 }, (_, value) => [String.fromCodePoint(zero + value), String(value)]),
  ) as [string, string][],
)

const chinese = '〇一二三四五六七八九'
const chineseNumber = /[〇零一二三四五六七八九十]{1,4}(?=[年月日号號])/gu

/** Writes a number of a Chinese date as digits: 二十八 gives 28, 二〇二三 gives 2023. */
function chineseDigits(number: string): string {
  const [tens = '', ones] = number.split('十')
  const value = (sign: string) => String(Math.max(0, chinese.indexOf(sign)))
  if (ones === undefined) return Array.from(number, value).join('')
  return `${tens === '' ? 1 : value(tens)}${ones === '' ? 0 : value(ones)}`
}

/**
 * Writes every decimal digit of a text as 0–9, and the Chinese numbers of a date too. Normalises to NFKC, which covers
 * full-width digits.
 */
export function plainDigits(text: string): string {
  const plain = normalForm(text, 'NFKC')
  const dated = /[一二三四五六七八九十]月/.test(plain)
    ? plain.replace(chineseNumber, chineseDigits)
    : plain
  return dated.replace(/\p{Nd}/gu, (digit) => digitValues.get(digit) ?? digit)
}
