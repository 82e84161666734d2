/** Middle dots, such as the one of Catalan's `col·legi`, to be put into a character class. */
export const middleDots = String.raw`·\u2022\u2027\u2219\u22C5`

// Scripts whose accents and vowel points may be left out, and the Arabic tatweel, which only stretches a word. Marks of
// other scripts carry meaning and stay, also in a word of two scripts: `ISROയിൽ`.
const scripts = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}`
const pointed = new RegExp(String.raw`[${scripts}\u0640]`, 'u')
const points = new RegExp(String.raw`[[\p{Mn}&&[${scripts}\p{Script=Inherited}]]\u0640]`, 'gv')

// Letters that Unicode does not decompose, with what is written in their place where they are missing.
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
  // Greek, final form
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
  // Malayalam chillu letters, formerly written with a joiner
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

const armenianAnd = /եւ/gu // the decomposed ligature, whose capitals are ԵՎ
// Left by NFKD: the middle dot of ŀ, the apostrophe of ŉ and ẚ.
const leftovers = new RegExp(`[${middleDots}ʼʾ]`, 'gu')
const nukta = /[\u093C\u0A3C\u0ABC]/gu // of Devanagari, Gurmukhi and Gujarati
const candrabindu = /\u0901/gu
// A nasal before a consonant of its own class, which Hindi also writes as a dot: हिन्दी, हिंदी.
const nasals = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu
const devanagari = /\p{Script=Devanagari}/u
const anusvara = '\u0902'
const digits = /\p{Nd}/gu
// Most words hold none of these, and one test is cheaper than the replacements.
const isFoldable = new RegExp(
  `[${letters}ւ${middleDots}ʼʾ\\u093C\\u0A3C\\u0ABC\\u0901\\u094D[\\p{Nd}--[0-9]]]`,
  'v',
)

/**
 * Folds the characters of a word that differ between writers:
 *
 * - Accents and vowel points that a script may leave out are dropped.
 * - Letters that are written for one another become one letter.
 * - Digits of all scripts become 0 to 9.
 *
 * @param word In NFKD and lower case.
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

// Unicode lists the digits of each script from zero to nine, one set after another.
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (isDigit.test(String.fromCodePoint(code - before - 1))) before++
  return String(before % 10)
}
