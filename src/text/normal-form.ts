const maxMarks = 30
const longRun = new RegExp(String.raw`(\p{M}{${maxMarks}})\p{M}+`, 'gu')

/**
 * Brings a text into a normal form of Unicode. Of more than 30 marks in a row the others are dropped: no
 * script sets so many on a letter, and putting them in their order costs the square of their number (60,000
 * took five seconds). So its cost is linear in the length.
 *
 * @see https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
export function normalForm(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return text.replace(longRun, '$1').normalize(form)
}
