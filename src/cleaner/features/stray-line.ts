import { isCredit } from '../blocks/picture-credit.ts'
import type { Line, PageLines } from './line-features.ts'
import { besidesNames, isDateLine } from './line-kinds.ts'

const maxCredit = 110 // weighed letters
const maxNextToNames = 45 // letters next to names: "Von …, Korrespondentin in …"

/** What a line holds by itself that belongs to no text: a label, a date, a credit, a byline; `null` for any other. */
export function strayKind(line: Line, { names, total }: PageLines): string | null {
  const { draft, label } = line
  const { block, isAtHome, isSentence, isMain, weight, text } = draft
  if (isMain || (block.type !== 'paragraph' && block.type !== 'heading')) return null
  if (label !== null) return 'label of a box'
  const isAtEnds = line.before === 0 || line.before >= total
  if ((isAtEnds || !isAtHome) && isDateLine(draft)) return 'nothing but a date'
  if (block.type === 'paragraph' && weight <= maxCredit && isCredit(text))
    return 'credit without a picture'
  const isByline = isAtEnds && !isSentence && (besidesNames(draft, names) ?? 400) <= maxNextToNames
  return isByline ? 'byline' : null
}
