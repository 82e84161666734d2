import * as v from 'valibot'
import { articleId, type ArticleId } from './article-address.ts'
import { bodyFault } from './body-fault.ts'
import type { Body } from './body.ts'
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

/** Where an article comes from. `name` is the outlet's name for readers, `domain` its host without `www.`. */
const sourceSchema = v.strictObject({ url: address, name: line(200), domain: line(253) })

/** The picture that represents the article in lists and previews; the body may contain it, too. */
const leadImageSchema = v.strictObject({
  url: address,
  alt: v.pipe(v.string(), v.maxLength(2000)),
  width: pixels,
  height: pixels,
  credit: v.nullable(line(500)),
})

/** What the cleaner extracts from a page: everything about an article that follows from the page. */
export const articleContentSchema = v.strictObject({
  source: sourceSchema,
  /** BCP 47 tag; `und` when unknown. */
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/), v.maxLength(35)),
  title: line(500),
  lede: v.nullable(line(5000)),
  /** Names of people, and of agencies that the page lists as authors next to them, as printed. */
  byline: v.pipe(v.array(line(200)), v.maxLength(50)),
  /** News agencies and desks that the page credits, with or without people, including those in the byline. */
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
  /** Whether everybody may read the page, as it states itself; `null` when it does not. */
  isAccessibleForFree: v.nullable(v.boolean()),
  /** The text breaks off, as at a paywall. */
  isTruncated: v.boolean(),
  /** The page asks search engines not to list it. */
  isNoindex: v.boolean(),
  /** The page reserves text and data mining (TDM Reservation Protocol). */
  isTdmReserved: v.boolean(),
  /** The cleaner's confidence that this is the article, and the whole of it, from 0 to 1. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})

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

export type Source = v.InferOutput<typeof sourceSchema>
export type LeadImage = v.InferOutput<typeof leadImageSchema>
export type ArticleContent = v.InferOutput<typeof articleContentSchema>
export type Article = v.InferOutput<typeof articleSchema>

/** An article as the store returns it, with the times at which this service received it. */
export type StoredArticle = Article & {
  /** When the first version of it was stored. */
  firstSeenAt: Moment
  /** When this version of it was stored. */
  storedAt: Moment
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
