import type { ArticleContent } from '../article/article-content.ts'
import { bodyFault } from '../article/body-fault.ts'
import type { Body } from '../article/body.ts'
import { blockKey } from '../article/correction/block-name.ts'

/** One page of an article that its site spreads over several. */
export type ArticlePart = {
  /** From 1. */
  readonly number: number
  /** Whether it leads to no further part. */
  readonly isLast: boolean
  readonly content: ArticleContent
}

/**
 * Joins the parts of an article that are at hand, from the lowest number up to the first gap.
 *
 * The lowest part tells what the article is; a block that an earlier part has already, such as the picture above every
 * part, is left out. The article counts as truncated until its first and its last part and all between are there. Parts
 * beyond the limits of a body are left out, too.
 *
 * @param parts At least one, in the order of their numbers.
 */
export function joinParts(parts: readonly ArticlePart[]): ArticleContent {
  const [first, ...others] = parts
  if (!first) throw new Error('Cannot join no parts')
  let last = first
  let body = first.content.body
  for (const part of others) {
    if (part.number !== last.number + 1) break
    const longer = withPart(body, part.content.body)
    if (bodyFault(longer)) break
    body = longer
    last = part
  }
  const isWhole = first.number === 1 && last.isLast
  return {
    ...first.content,
    body,
    image: first.content.image ?? last.content.image,
    isTruncated: !isWhole || last.content.isTruncated,
    confidence: Math.min(...parts.map(({ content }) => content.confidence)),
  }
}

function withPart(body: Body, part: Body): Body {
  const known = new Set(body.children.map(blockKey))
  return {
    ...body,
    children: [...body.children, ...part.children.filter((one) => !known.has(blockKey(one)))],
  }
}
