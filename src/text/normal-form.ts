const maxMarks = 30
const longRun = new RegExp(String.raw`(\p{M}{${maxMarks}})\p{M}+`, 'gu')
// All but Latin letters and general punctuation; a class of all marks is slow to search.
const mayHaveMarks = /[^\0-\u02FF\u2000-\u20CF]/

/**
 * Normalises a text to a Unicode normal form. Linear in the length.
 *
 * Drops combining marks after the first 30 in a row. No script needs more, and sorting them costs the square of their
 * number (60,000 took five seconds).
 *
 * @see https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
export function normalForm(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return (mayHaveMarks.test(text) ? text.replace(longRun, '$1') : text).normalize(form)
}
