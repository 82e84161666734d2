import { commentsLabels, elsewhereLabels, ownLabels } from '../../vocabulary/box-labels.ts'

type LabelKind = 'elsewhere' | 'own'

const firstWords: ReadonlySet<string> = new Set(
  [...elsewhereLabels, ...ownLabels].map((label) => label.split(' ', 1)[0] ?? ''),
)
const maxWords = 9 // of a line that begins with a label and goes on: "Mehr zum Thema Hochwasser"
const linkedShare = 0.3 // of a line that begins with a label and goes on with links: "Lesen Sie auch: …"

/**
 * Says whether a line is the label of a box, or opens with one.
 *
 * @param folded The line as `folded` gives it.
 * @param lead What the line says before its first link, folded; empty without links.
 */
export function labelOf(
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

/** Says whether a line heads readers' comments, with their number or without. */
export function isCommentsLabel(folded: string): boolean {
  return folded.length <= maxCommentsLabel && commentsLabels.has(withoutNumber(folded))
}

const maxCommentsLabel = 40 // characters

/** Takes a count off a label: "Comments 12". */
function withoutNumber(line: string): string {
  return line.replace(/ \d{1,6}$|^\d{1,6} /, '')
}
