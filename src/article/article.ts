import * as v from 'valibot'
import { articleId, type ArticleId } from './article-address.ts'
import type { ArticleContent } from './article-content.ts'
import { bodyFault } from './body-fault.ts'
import type { Body } from './body.ts'
import type { ChangedBy } from './changed-by.ts'
import { isMoment, type Moment } from './day.ts'
import { revision } from './revision.ts'
import { isSafeUrl, type SafeUrl } from './safe-url.ts'

const line = (maxLength: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength))
const address = v.custom<SafeUrl>(
  (value) => isSafeUrl(value),
  'Not an http or https address in its printed form',
)
const moment = v.custom<Moment>(
  (value) => typeof value === 'string' && isMoment(value),
  'Not a UTC instant with milliseconds, or a day',
)
const pixels = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)))

const sourceSchema = v.strictObject({ url: address, name: line(200), domain: line(253) })

const leadImageSchema = v.strictObject({
  url: address,
  alt: v.pipe(v.string(), v.maxLength(2000)),
  width: pixels,
  height: pixels,
  credit: v.nullable(line(500)),
})

/** Validates what the cleaner extracts from a page. */
export const articleContentSchema = v.strictObject({
  source: sourceSchema,
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/), v.maxLength(35)),
  title: line(500),
  lede: v.nullable(line(5000)),
  byline: v.pipe(v.array(line(200)), v.maxLength(50)),
  agencies: v.pipe(v.array(line(200)), v.maxLength(20)),
  publishedAt: v.nullable(moment),
  modifiedAt: v.nullable(moment),
  image: v.nullable(leadImageSchema),
  section: v.nullable(line(200)),
  tags: v.pipe(v.array(line(200)), v.maxLength(50)),
  body: v.custom<Body>(
    (value) => bodyFault(value) === null,
    (issue) => bodyFault(issue.input) ?? 'Not a body',
  ),
  isAccessibleForFree: v.nullable(v.boolean()),
  isTruncated: v.boolean(),
  isNoindex: v.boolean(),
  isTdmReserved: v.boolean(),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
}) satisfies v.GenericSchema<ArticleContent>

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** An article's content with its identity and provenance, ready to be stored. */
export const articleSchema = v.strictObject({
  ...articleContentSchema.entries,
  id: v.custom<ArticleId>((value) => typeof value === 'string' && value.length === 12),
  /** SHA-256 over the canonical fields; equal when a reader sees the same. */
  revision: hex,
  /** SHA-256 of the page's bytes as received. */
  rawHash: hex,
  cleanerVersion: line(40),
})

export type Article = v.InferOutput<typeof articleSchema>

/** An article as the store returns it, with the times at which this service received it. */
export type StoredArticle = Article & {
  /** When the first version of it was stored. */
  firstSeenAt: Moment
  /** When this version of it was stored. */
  storedAt: Moment
  /** Who made this version. */
  changedBy: ChangedBy
  /** When the source or a person last changed it, as seen here. Cleaning it again does not count. */
  editedAt: Moment
  /** The time of that change that readers are told: the one that the source states, if it states one. */
  updatedAt: Moment
}

/** An article as it is stored when it is new. */
export function newlyStored(article: Article, now: Moment): StoredArticle {
  const { publishedAt, modifiedAt } = article
  const updatedAt = modifiedAt ?? publishedAt ?? now
  const times = { firstSeenAt: now, storedAt: now, editedAt: now, updatedAt }
  return { ...article, ...times, changedBy: 'source' }
}

/** The article of a stored one, without what storing it added. */
export function unstored(stored: StoredArticle): Article {
  const { firstSeenAt: _firstSeenAt, storedAt: _storedAt, ...rest } = stored
  const { changedBy: _changedBy, editedAt: _editedAt, updatedAt: _updatedAt, ...article } = rest
  return article
}

/** An article with the revision of its content, after that was changed. */
export async function revised(article: Article): Promise<Article> {
  const {
    id: _id,
    revision: _revision,
    rawHash: _rawHash,
    cleanerVersion: _v,
    ...content
  } = article
  return { ...article, revision: await revision(content) }
}

/**
 * Makes an article from the content that the cleaner extracted.
 *
 * @param content Checked against the schema; not changed.
 * @throws {v.ValiError} A field has the wrong type or exceeds its limit: a fault of the cleaner, not of the page.
 */
export async function createArticle(
  content: ArticleContent,
  provenance: { rawHash: string; cleanerVersion: string },
): Promise<Article> {
  return v.parse(articleSchema, {
    ...content,
    id: await articleId(content.source.url),
    revision: await revision(content),
    ...provenance,
  })
}
