import { normalForm } from '../../../text/normal-form.ts'

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
 * Writes every decimal digit of a text, in any script, as 0–9, and the Chinese numbers of a date too. Normalises
 * to NFKC, which covers full-width digits.
 */
export function plainDigits(text: string): string {
  const plain = normalForm(text, 'NFKC')
  const dated = /[一二三四五六七八九十]月/.test(plain)
    ? plain.replace(chineseNumber, chineseDigits)
    : plain
  return dated.replace(/[^\P{Nd}0-9]/gu, digitValue)
}

// Unicode puts a script's digits in a row that begins at …0, or at …6 where …0 is not a digit.
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const low = code & 15
  const isFromZero = /\p{Nd}/u.test(String.fromCodePoint(code - low))
  return String(isFromZero ? low : low - 6)
}
