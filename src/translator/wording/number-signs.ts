import { canonicalTag } from '../../text/language-tag.ts'
import { memoise } from '../../text/memoise.ts'
import { asciiDigits, type Numeral, numeralDifference, numeralsIn } from '../checks/numerals-in.ts'

/**
 * Writes the numbers of an answer with the target's digits and signs, `12.500` → `12,500`, where the engine copied
 * them.
 *
 * Numbers without signs, as years are, and telephone numbers stay as they are. So do signs that the source's language
 * does not use so: times, versions, dates, scores. So does `1,250` in a language that reads a fraction, since pages of
 * other countries mean a thousand by it. The digits are the same before and after, or nothing is changed.
 *
 * @param source The source's text, in which a copied number is.
 */
export function withNumberSigns(
  answer: string,
  source: string,
  languages: { readonly source: string; readonly target: string },
): string {
  const from = signsOf(languages.source)
  const to = signsOf(languages.target)
  const known = new Set(numeralsIn(source, true).map(({ text }) => text))
  let result = ''
  let end = 0
  for (const numeral of numeralsIn(answer, true)) {
    const { text, start } = numeral
    const before = answer.slice(Math.max(0, start - 24), start)
    const after = answer.slice(start + text.length, start + text.length + 12)
    const isOurs = known.has(text) && !isOther(numeral, before, after)
    const written = isOurs ? rewritten(text, from, to) : text
    result += answer.slice(end, start) + (to.isAscii ? asciiDigits(written) : written)
    end = start + text.length
  }
  result += answer.slice(end)
  const { lost, added } = numeralDifference(answer, result)
  return lost.length + added.length === 0 ? result : answer
}

type Signs = { group: string; decimal: string; isAscii: boolean }

const signsOf = memoise((lang): Signs => {
  const tag = canonicalTag(lang)
  const format = new Intl.NumberFormat(tag, { useGrouping: 'always', numberingSystem: 'latn' })
  const parts = format.formatToParts(1_234_567.8)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const isAscii = new Intl.NumberFormat(tag).resolvedOptions().numberingSystem === 'latn'
  return { group: sign('group'), decimal: sign('decimal'), isAscii }
})

const blank = /[\u00A0\u2009\u202F]/u

/** A number with the signs of another language; itself where it is not written in its own. */
function rewritten(text: string, from: Signs, to: Signs): string {
  const groups = text.match(/\p{Nd}+/gu) ?? []
  const between = text.match(/\P{Nd}/gu) ?? []
  const isGroup = (sign: string) =>
    sign === from.group ||
    sign === '٬' ||
    sign === '’' ||
    blank.test(sign) ||
    (sign === ' ' && blank.test(from.group))
  const isDecimal = (sign: string | undefined) => sign === from.decimal || sign === '٫'
  const last = between.at(-1)
  const fraction = isDecimal(last) ? groups.at(-1) : undefined
  const whole = fraction === undefined ? groups : groups.slice(0, -1)
  const signs = fraction === undefined ? between : between.slice(0, -1)
  const isGrouped = (whole[0]?.length ?? 4) <= 3 && whole.slice(1).every(isThree)
  if (!signs.every(isGroup) || (signs.length > 0 && (!isGrouped || whole[0]?.startsWith('0'))))
    return text
  const isThousand = fraction?.length === 3 && whole.length === 1 && isGrouped && whole[0] !== '0'
  if (isThousand && last !== '٫') return text
  return whole.join(to.group) + (fraction === undefined ? '' : to.decimal + fraction)
}

const isThree = (group: string) => group.length === 3

const phone = /(?:tel|phone|fono|fax|whatsapp|call|llam|appel|ruf)\P{Nd}{0,10}$/iu
// A letter of a script with blanks between words; `و` and `約` only come before the next word.
const joinedBefore =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}/:#.,_+]$|[\p{L}\p{Nd}][-–]$/u
const joinedAfter = /^[/:_]|^[-–]\p{Nd}/u
const hour = /^\s?(?:h|hs|hrs?|horas?|uhr|o[’']clock|[ap]\.?\s?m)(?!\p{L})/iu
const version = /(?<!\p{L})v(?:er(?:si[oó]n)?)?\.?\s?$/iu
const wordBefore = /[\p{L},]\s(\p{L}+)\s$/u
const amount = /^\s?(?:%|per|proc|mil|bil|[€$£¥]|k[gm](?!\p{L}))/iu

/** Whether a number is part of something else: a telephone number, a score, an hour, a version. */
function isOther({ text }: Numeral, before: string, after: string): boolean {
  if (phone.test(before) || joinedBefore.test(before) || joinedAfter.test(after)) return true
  if (/^\p{Nd}{1,2}[.,:]\p{Nd}{2}$/u.test(text) && hour.test(after)) return true
  return /^\p{Nd}+\.\p{Nd}{1,2}$/u.test(text) && isVersion(before) && !amount.test(after)
}

/** Whether a name within a sentence or the word itself is in front, as in `iOS 17.4`. */
function isVersion(before: string): boolean {
  return version.test(before) || /\p{Lu}/u.test(wordBefore.exec(before)?.[1] ?? '')
}
