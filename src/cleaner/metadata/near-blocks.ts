import { foldTitle } from '../data/article-nodes.ts'
import type { Element } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { alternativesOf } from '../vocabulary/entries.ts'
import type { PagePart } from './page-parts.ts'

/** A block near the main heading, with its text. */
export type NearBlock = { element: Element; order: number; text: string; folded: string }

const minLength = 25 // characters of a standfirst; the shortest are one clause
const maxLength = 1500
const maxBlocks = 24 // blocks that are looked at

const maxDistance = 150 // elements between the heading and its standfirst

/**
 * Reads the blocks near the main heading that may be a standfirst: those of its length that do not repeat the title.
 *
 * @param titles Forms of the title, folded.
 */
export function nearBlocks(
  headingOrder: number,
  titles: readonly string[],
  parts: readonly PagePart[],
): NearBlock[] {
  const blocks: NearBlock[] = []
  for (const { element, order } of parts) {
    if (order <= headingOrder - 20) continue
    if (order > headingOrder + maxDistance || blocks.length >= maxBlocks) break
    const text = withoutLabel(textOf(element))
    if (text.length < minLength || text.length > maxLength) continue
    const folded = foldTitle(text)
    if (!titles.some((title) => title.includes(folded)))
      blocks.push({ element, order, text, folded })
  }
  return blocks
}

const label = new RegExp(
  `^[【\\[]?(?:${alternativesOf('ledeLabels')})(?:[】\\]]|\\s?[:：])\\s*`,
  'iu',
)

/** Removes a label that introduces a standfirst: "核心提示：". */
function withoutLabel(text: string): string {
  return text.replace(label, '')
}
