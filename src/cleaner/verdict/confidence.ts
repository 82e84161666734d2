import { comparableForm } from '../../text/comparable-form.ts'
import type { FoundBody } from '../body/body-of.ts'

const enough = 1500 // weighed letters; a text of this length is hardly a teaser or a box

/**
 * Rates how sure the cleaner is that it found the whole article and nothing else, from 0 to 1.
 *
 * The result is a weighted sum, not a probability:
 *
 * 1. The share of the text in the article's own paragraphs.
 * 2. The share of the container's text that was kept.
 * 3. The length of the text.
 * 4. Whether the page marks the container.
 * 5. The agreement with the linked data's copy of the text.
 *
 * The weights are set by hand: on pages with known text, the share of correct text rises with the result.
 *
 * @param articleBody The linked data's copy of the text, or `null`.
 */
export function confidenceOf(
  { drafts, isMarked, keptShare }: FoundBody,
  articleBody: string | null,
): number {
  const total = drafts.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return 0
  const main = drafts.reduce((sum, draft) => sum + (draft.isMain ? draft.weight : 0), 0)
  const alike = main / total
  const agreement =
    articleBody === null
      ? null
      : agreementWith(
          articleBody,
          drafts.map((draft) => draft.folded),
        )
  const score =
    0.15 +
    0.35 * alike +
    0.2 * keptShare +
    0.15 * Math.min(1, total / enough) +
    (isMarked ? 0.05 : 0) +
    (agreement === null ? 0.04 : 0.1 * agreement)
  return Math.round(100 * Math.min(1, Math.max(0, score))) / 100
}

const sampleLength = 40 // letters of each block that are looked up

/** The share of long blocks whose beginning is in the linked data's copy, from 0 to 1. */
function agreementWith(articleBody: string, blocks: readonly string[]): number {
  const copy = comparableForm(articleBody)
  const long = blocks.filter((block) => block.length > sampleLength).slice(0, 200)
  const found = long.filter((block) => copy.includes(block.slice(0, sampleLength)))
  return long.length === 0 ? 0 : found.length / long.length
}
