import { entriesOf } from '../vocabulary/entries.ts'

type LabelKind = 'elsewhere' | 'own'

const elsewhereLabels = new Set(entriesOf('elsewhereLabels'))
const ownLabels = new Set(entriesOf('ownLabels'))
const commentsLabels = new Set(entriesOf('commentsLabels'))
const firstWords: ReadonlySet<string> = new Set(
  [...elsewhereLabels, ...ownLabels].map((label) => label.split(' ', 1)[0] ?? ''),
)
const maxWords = 9 // of a line that continues after a label: "Mehr zum Thema Hochwasser"
const linkedShare = 0.3 // of a line that continues with links after a label: "Lesen Sie auch: …"

/**
 * The kind of label that a line consists of or begins with; `null` without one.
 *
 * @param folded The line as `comparableForm` gives it.
 * @param lead The line's text before its first link, folded; empty without links.
 */
export function boxLabel(
  folded: string,
  lead: string,
  linkShare: number,
  isHeading: boolean,
): LabelKind | null {
  const line = /^\d/.test(folded) || /\d$/.test(folded.slice(-1)) ? withoutNumber(folded) : folded
  if (elsewhereLabels.has(line)) return 'elsewhere'
  if (ownLabels.has(line)) return 'own'
  if (elsewhereLabels.has(lead)) return 'elsewhere'
  if (!firstWords.has(line.slice(0, `${line} `.indexOf(' ')))) return null
  const words = line.split(' ', maxWords + 1)
  if (linkShare < linkedShare && words.length > maxWords) return null
  for (let count = Math.min(7, words.length - 1); count >= 1; count--) {
    const start = words.slice(0, count).join(' ')
    const label = elsewhereLabels.has(start) ? 'elsewhere' : ownLabels.has(start) ? 'own' : null
    if (!label) continue
    if (linkShare >= linkedShare && (count > 1 || label === 'elsewhere')) return label
    if (count > 1 && words.length <= maxWords && (isHeading || words.length <= count + 3))
      return label
  }
  return null
}

/** Whether a line is the heading of readers' comments, with or without their number. */
export function isCommentsLabel(folded: string): boolean {
  return folded.length <= maxCommentsLabel && commentsLabels.has(withoutNumber(folded))
}

const maxCommentsLabel = 40 // characters

/** Removes a count from a label: "Comments 12". */
function withoutNumber(line: string): string {
  return line.replace(/ \d{1,6}$|^\d{1,6} /, '')
}
