import type { FoundBody } from '../body/body-of.ts'
import { folded } from '../../text/prose.ts'

const enough = 1500 // weighed letters; a text of this length is hardly a teaser or a box

/**
 * Says how sure the cleaner is that this is the article and all of it, from 0 to 1.
 *
 * Weighs how alike the text's blocks are, how much of the container stayed, how long the text is, and
 * whether linked data has the same text. The weights are set by hand so that the share of right text rises
 * with the result on pages whose text is known; no probability.
 *
 * @param articleBody The linked data's own copy of the text, when it has one.
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

/** Share of the found text whose blocks begin with words that the other copy has. */
function agreementWith(articleBody: string, blocks: readonly string[]): number {
  const copy = folded(articleBody)
  const long = blocks.filter((block) => block.length > sampleLength).slice(0, 200)
  const found = long.filter((block) => copy.includes(block.slice(0, sampleLength)))
  return long.length === 0 ? 0 : found.length / long.length
}
