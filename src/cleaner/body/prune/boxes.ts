import { phrasingText } from '../../../article/plain-text.ts'
import { holds } from '../../tree/dom.ts'
import { folded } from '../../../text/prose.ts'
import { isTextless, type Drop, type Line } from './measure-drafts.ts'
import { labelOf } from './labels.ts'

/** Drops a label and what stands under it, up to the article's next own paragraph or heading. */
export function dropBoxes(lines: readonly Line[], drop: Drop): void {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line || isTextless(line) || line.block.type === 'list' || line.block.type === 'table')
      continue
    const label = labelOf(line.folded, leadOf(line), line.linkShare, line.block.type === 'heading')
    if (!label) continue
    drop(line, `label of a box: "${line.text.slice(0, 40)}"`)
    const start = index
    for (let next = start + 1; next < lines.length; next++) {
      const below = lines[next]
      if (!below) break
      const above = next - 1 > start ? lines[next - 1] : undefined
      const isUnderHeadline =
        label === 'elsewhere' && isHeadline(above) && isApart(below, above, line)
      if (endsBox(below, label === 'own') && !(isUnderHeadline && isTeaser(below))) break
      drop(below, 'under a label')
      index = next
    }
  }
}

const minHeadline = 20 // weighed letters
const maxTeaser = 350

function isHeadline(line: Line | undefined): line is Line {
  return line !== undefined && line.linkShare > 0.8 && line.weight >= minHeadline
}

/** Says whether a line shares an element with the headline above it, and not with the label of them all. */
function isApart({ element }: Line, headline: Line, label: Line): boolean {
  const parent = element.parentElement
  return parent !== null && holds(parent, headline.element) && !holds(parent, label.element)
}

/** Says whether a line reads as what stands under another story's headline: a sentence or two. */
function isTeaser({ block, isSentence, weight }: Line): boolean {
  return block.type === 'paragraph' && isSentence && weight <= maxTeaser
}

/** What a line says before its first link, folded. */
function leadOf({ block }: Line): string {
  if (block.type !== 'paragraph' && block.type !== 'heading') return ''
  const link = block.children.findIndex(({ type }) => type === 'link')
  return link > 0 ? folded(phrasingText(block.children.slice(0, link))) : ''
}

function endsBox(line: Line, isOwn: boolean): boolean {
  if (line.isMain || line.block.type === 'figure' || line.block.type === 'embed') return true
  if (line.block.type === 'heading') return line.linkShare < 0.5 && (isOwn || line.isAtHome)
  if (line.linkShare >= 0.5) return false
  // Under a label of the site's own stand links and tags; under one of other articles, their teasers.
  return isOwn ? line.block.type !== 'list' : line.isAtHome && line.isSentence
}
