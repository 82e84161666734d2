/** Dots at half the height, of which Catalan sets one in `col·legi`, as a part of a class of signs. */
export const middleDots = String.raw`·\u2022\u2027\u2219\u22C5`

// Scripts in which accents and vowel points may be left out, and the Arabic stroke that only stretches. Marks of
// other scripts are more than that, and stay in a word of two: `ISROയിൽ`.
const scripts = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}`
const pointed = new RegExp(String.raw`[${scripts}\u0640]`, 'u')
const points = new RegExp(String.raw`[[\p{Mn}&&[${scripts}\p{Script=Inherited}]]\u0640]`, 'gv')

// Letters that Unicode does not take apart, by what writers without them put in their place.
const twins: Readonly<Record<string, string>> = {
  // Latin: German, Nordic, Icelandic, Polish, Turkish, Azerbaijani, Maltese, Sámi
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ə: 'e',
  ǝ: 'e',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ǥ: 'g',
  ʒ: 'z',
  ƶ: 'z',
  // Hausa, Ewe, Akan, Fula, Berber and others of Africa
  ɓ: 'b',
  ƈ: 'c',
  ɖ: 'd',
  ɗ: 'd',
  ɛ: 'e',
  ƒ: 'f',
  ɠ: 'g',
  ɣ: 'g',
  ɨ: 'i',
  ɩ: 'i',
  ƙ: 'k',
  ɲ: 'n',
  ɔ: 'o',
  ƥ: 'p',
  ƭ: 't',
  ʉ: 'u',
  ʊ: 'u',
  ʋ: 'v',
  ƴ: 'y',
  // Greek at the end of a word
  ς: 'σ',
  // Arabic letters as Persian, Urdu, Kurdish and Sindhi write them
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ة: 'ه',
  ۃ: 'ه',
  ٱ: 'ا',
  // Yiddish ligatures
  װ: 'וו',
  ױ: 'וי',
  ײ: 'יי',
  // Vowelless letters of Malayalam, once written with a joiner
  ൺ: 'ണ്',
  ൻ: 'ന്',
  ർ: 'ര്',
  ൽ: 'ല്',
  ൾ: 'ള്',
  ൿ: 'ക്',
  // The same of Bengali
  ৎ: 'ত্',
}
const letters = Object.keys(twins).join('')
const twinLetters = new RegExp(`[${letters}]`, 'gu')

const armenianAnd = /եւ/gu // the ligature taken apart, whose capitals are ԵՎ
// In what NFKD takes apart: ŀ has a middle dot, ŉ and ẚ an apostrophe.
const leftovers = new RegExp(`[${middleDots}ʼʾ]`, 'gu')
const nukta = /[\u093C\u0A3C\u0ABC]/gu // of Devanagari, Gurmukhi and Gujarati
const candrabindu = /\u0901/gu
// A nasal before a consonant of its own place, which Hindi writes as a dot as well: हिन्दी, हिंदी.
const nasals = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu
const devanagari = /\p{Script=Devanagari}/u
const anusvara = '\u0902'
const digits = /\p{Nd}/gu
// Most words hold nothing of all this, and one look says so.
const isFoldable = new RegExp(
  `[${letters}ւ${middleDots}ʼʾ\\u093C\\u0A3C\\u0ABC\\u0901\\u094D[\\p{Nd}--[0-9]]]`,
  'v',
)

/**
 * Leaves of a word, given in NFKD and lower case, what its writers agree on: no accents and points where a script
 * may go without, one letter of those written for one another, digits from 0 to 9.
 */
export function foldCharacters(word: string): string {
  const pointless = pointed.test(word) ? word.replace(points, '') : word
  if (!isFoldable.test(pointless)) return pointless
  const folded = pointless
    .replace(twinLetters, (letter) => twins[letter] ?? letter)
    .replace(armenianAnd, 'եվ')
    .replace(leftovers, '')
    .replace(nukta, '')
    .replace(digits, digitValue)
  return devanagari.test(folded)
    ? folded.replace(candrabindu, anusvara).replace(nasals, anusvara)
    : folded
}

const isDigit = /^\p{Nd}$/u

// Digits stand in Unicode from zero to nine, ten by ten.
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (isDigit.test(String.fromCodePoint(code - before - 1))) before++
  return String(before % 10)
}
