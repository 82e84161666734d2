import * as v from 'valibot'
import { articleSchema, unstored, type Article, type StoredArticle } from '../../article/article.ts'
import { changers } from '../../article/changed-by.ts'
import { isMoment, type Moment } from '../../article/day.ts'
import type { WeightedWord } from '../tables/schema.ts'

const moment = v.custom<Moment>(
  (value) => typeof value === 'string' && isMoment(value),
  'Not a UTC instant with milliseconds, or a day',
)

/** Validates an article of a copy. */
export const copiedArticleSchema = v.strictObject({
  ...articleSchema.entries,
  firstSeenAt: moment,
  storedAt: moment,
  changedBy: v.picklist(changers),
  editedAt: moment,
  updatedAt: moment,
  /** Its position as decimal text; `null` if it was in no list. */
  position: v.nullable(v.pipe(v.string(), v.regex(/^-?\d{1,19}$/))),
  /** Its keywords, weighed among the articles of the site that the copy is of. */
  keywords: v.array(
    v.custom<WeightedWord>(
      (value) =>
        Array.isArray(value) &&
        typeof value[0] === 'string' &&
        typeof value[1] === 'number' &&
        typeof value[2] === 'boolean',
    ),
  ),
  /** Whether its neighbours are still to be found. */
  isWaiting: v.boolean(),
})

export type CopiedArticle = v.InferOutput<typeof copiedArticleSchema>

/** The article of a copied one, without what storing it added. */
export function uncopied(copied: CopiedArticle): Article {
  const { position: _position, keywords: _keywords, isWaiting: _isWaiting, ...stored } = copied
  return unstored(stored)
}

/**
 * Who made the version of a copied article, as the column `credit` has it; `null` if the source did when it was stored,
 * as of every first version.
 */
export function copiedCredit({
  changedBy,
  editedAt,
  updatedAt,
  storedAt,
  firstSeenAt,
  modifiedAt,
  publishedAt,
}: Omit<StoredArticle, 'body'>): string | null {
  const isUsual =
    changedBy === 'source' &&
    editedAt === storedAt &&
    updatedAt === (modifiedAt ?? publishedAt ?? firstSeenAt)
  return isUsual ? null : JSON.stringify([changedBy, editedAt, updatedAt, storedAt])
}
