import { desc, sql, type SQL } from 'drizzle-orm'
import {
  blob,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { ArticleId } from '../../article/article-address.ts'
import type { LeadImage } from '../../article/article-content.ts'
import type { ChangedBy } from '../../article/changed-by.ts'
import type { Day, Moment } from '../../article/day.ts'
import type { Listing, ListKind } from '../../article/listing.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import type {
  TranslationKind,
  TranslationTask,
  TranslationTechnique,
} from '../../article/translation.ts'
import type { Fingerprint } from '../../text/fingerprint.ts'

/** A keyword: its term, its weight among all articles, and whether it is a name, the same in other languages. */
export type WeightedWord = readonly [term: string, weight: number, isName: boolean]

/**
 * One row an article. The row of a removed article stays, emptied, so that the same page is not stored again.
 *
 * `migrations/` holds the SQL; a test compares it with this schema.
 */
export const articlesTable = sqliteTable(
  'articles',
  {
    id: text('id').$type<ArticleId>().primaryKey(),
    sourceUrl: text('source_url').$type<SafeUrl>().notNull(),
    sourceName: text('source_name').notNull(),
    sourceDomain: text('source_domain').notNull(),
    lang: text('lang').notNull(),
    title: text('title').notNull(),
    lede: text('lede'),
    byline: text('byline', { mode: 'json' }).$type<string[]>().notNull(),
    agencies: text('agencies', { mode: 'json' }).$type<string[]>().notNull(),
    publishedAt: text('published_at').$type<Moment>(),
    modifiedAt: text('modified_at').$type<Moment>(),
    image: text('image', { mode: 'json' }).$type<LeadImage>(),
    section: text('section'),
    tags: text('tags', { mode: 'json' }).$type<string[]>().notNull(),
    /** As JSON; empty where `packed` has it. */
    body: text('body').notNull(),
    isAccessibleForFree: integer('is_accessible_for_free', { mode: 'boolean' }),
    isTruncated: integer('is_truncated', { mode: 'boolean' }).notNull(),
    isNoindex: integer('is_noindex', { mode: 'boolean' }).notNull(),
    isTdmReserved: integer('is_tdm_reserved', { mode: 'boolean' }).notNull(),
    confidence: real('confidence').notNull(),
    revision: text('revision').notNull(),
    rawHash: text('raw_hash').notNull(),
    cleanerVersion: text('cleaner_version').notNull(),
    firstSeenAt: text('first_seen_at').$type<Moment>().notNull(),
    storedAt: text('stored_at').$type<Moment>().notNull(),
    removed: text('removed', { enum: ['gone', 'legal'] }),
    /**
     * Its position among all articles, see `position.ts`; `null` when removed or not yet filed. A 64-bit integer, so it
     * leaves the database only as text.
     */
    position: integer('position'),
    listings: text('listings', { mode: 'json' }).$type<Listing[]>().notNull().default([]),
    /** As `printKeywords` prints them, or as JSON. */
    keywords: text('telling_words').notNull().default('[]'),
    fingerprint: text('fingerprint').$type<Fingerprint>().notNull().default(''),
    /** The version of the rules it was filed by; see `currentFiling`. */
    filing: integer('filing').notNull().default(0),
    /** The time that lists and archives are sorted by, computed as the function `filedAt` does. */
    filedAt: text('filed_at')
      .$type<Moment>()
      .generatedAlwaysAs(
        (): SQL => sql`coalesce(published_at, min(modified_at, first_seen_at), first_seen_at)`,
        { mode: 'virtual' },
      ),
    /**
     * The slot that its times give it, computed as the function `slotOf` does. The position of a correctly filed
     * article begins with it.
     */
    slot: integer('slot').generatedAlwaysAs(
      (): SQL => sql`2 * coalesce(unixepoch(filed_at), 0) + (length(filed_at) > 10)
        - (published_at is null and modified_at is null) * (1 << 38)`,
      { mode: 'virtual' },
    ),
    /** Who made this version, as `versionCredit` writes it; the next three columns read it. */
    credit: text('credit'),
    changedBy: text('changed_by')
      .$type<ChangedBy>()
      .generatedAlwaysAs((): SQL => sql`iif(credit ->> 3 = stored_at, credit ->> 0, 'source')`, {
        mode: 'virtual',
      }),
    editedAt: text('edited_at')
      .$type<Moment>()
      .generatedAlwaysAs((): SQL => sql`iif(credit ->> 3 = stored_at, credit ->> 1, stored_at)`, {
        mode: 'virtual',
      }),
    updatedAt: text('updated_at')
      .$type<Moment>()
      .generatedAlwaysAs(
        (): SQL => sql`coalesce(iif(credit ->> 3 = stored_at, credit ->> 2, null), modified_at, published_at,
          first_seen_at)`,
        { mode: 'virtual' },
      ),
    /**
     * The body, packed; `null` where it is still to be packed, empty where it never is. The last column: who reads one
     * before it reads no page that the body is spread over.
     */
    packed: blob('packed'),
  },
  (table) => [
    index('articles_filing')
      .on(table.filing, table.position)
      .where(sql`position is not null`),
    uniqueIndex('articles_position').on(table.position),
    index('articles_unfiled')
      .on(table.id)
      .where(sql`removed is null and (position is null or position >> 24 <> slot)`),
    index('articles_unpacked')
      .on(table.packed)
      .where(sql`packed is null`),
  ],
)

// Triggers derive the next tables, up to `archiveTable`, from the rows above; see migrations/.

/** Which articles are in a list. */
export const listingsTable = sqliteTable(
  'listings',
  {
    kind: text('kind').$type<ListKind>().notNull(),
    key: text('key').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key, table.position] })],
)

/** The name of each list and how many articles it has. */
export const listsTable = sqliteTable(
  'lists',
  {
    kind: text('kind').$type<ListKind>().notNull(),
    key: text('key').notNull(),
    label: text('label').notNull(),
    articles: integer('articles').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key] }),
    index('lists_longest').on(table.kind, desc(table.articles), table.key),
  ],
)

/** How many articles use each spelling of the name of a list that has several. */
export const labelsTable = sqliteTable(
  'labels',
  {
    kind: text('kind').$type<ListKind>().notNull(),
    key: text('key').notNull(),
    label: text('label').notNull(),
    rank: integer('rank').notNull(),
    articles: integer('articles').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key, table.label] })],
)

/** How many articles each year, month and day holds. */
export const archiveTable = sqliteTable(
  'archive',
  {
    parent: text('parent').notNull(),
    period: text('period').notNull(),
    articles: integer('articles').notNull(),
    changedAt: text('changed_at').$type<Moment>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.parent, table.period] })],
)

/**
 * Articles that are close to each other: one row for both, under the article that found the other. Older rows are
 * there in both directions.
 */
export const relatedTable = sqliteTable(
  'related',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    isSameStory: integer('is_same_story', { mode: 'boolean' }).notNull(),
    score: real('score').notNull(),
    otherId: text('other_id').$type<ArticleId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.isSameStory, table.score, table.otherId] }),
    index('related_reverse').on(table.otherId, table.isSameStory, table.score),
  ],
)

/** How often an article was read in each hour of the last day; `hour` in hours since 1970. */
export const viewsTable = sqliteTable(
  'views',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    hour: integer('hour').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.hour] })],
)

/** The most read of the last day, renewed every few minutes; `refreshedAt` in seconds since 1970. */
export const trendsTable = sqliteTable('trends', {
  rank: integer('rank').primaryKey(),
  articleId: text('article_id').$type<ArticleId>().notNull(),
  score: real('score').notNull(),
  refreshedAt: integer('refreshed_at').notNull(),
})

/** Changes whose pages wait to be purged. Without an article, only lists changed; without a day, those of no day. */
export const staleTable = sqliteTable('stale', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  articleId: text('article_id').$type<ArticleId>(),
  day: text('day').$type<Day>(),
  isRemoved: integer('is_removed', { mode: 'boolean' }).notNull(),
})

/** When the cron last did all of its work; one row. */
export const tendedTable = sqliteTable('tended', {
  id: integer('id').primaryKey(),
  at: text('at').$type<Moment>().notNull(),
})

/** What readers see of an article in another language. */
export const translationsTable = sqliteTable(
  'translations',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    lang: text('lang').notNull(),
    kind: text('kind').$type<TranslationKind>().notNull(),
    author: text('author').notNull(),
    technique: text('technique').$type<TranslationTechnique>(),
    sourceLang: text('source_lang').notNull(),
    sourceRevision: text('source_revision').notNull(),
    title: text('title').notNull(),
    lede: text('lede'),
    image: text('image', { mode: 'json' }).$type<LeadImage>(),
    tags: text('tags', { mode: 'json' }).$type<string[]>().notNull(),
    /** As JSON, or packed, as a BLOB. */
    body: text('body').notNull(),
    remaining: text('remaining', { mode: 'json' }).$type<string[]>().notNull(),
    segments: integer('segments').notNull(),
    keywords: text('keywords', { mode: 'json' }).$type<WeightedWord[]>().notNull().default([]),
    fingerprint: text('fingerprint').$type<Fingerprint>().notNull().default(''),
    translatedAt: text('translated_at').$type<Moment>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.lang] }),
    index('translations_unpacked')
      .on(table.articleId)
      .where(sql`typeof(body) = 'text'`),
  ],
)

/** What waits to be translated; `dueAt` and `askedAt` in seconds since 1970. */
export const translationTasksTable = sqliteTable(
  'translation_tasks',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    lang: text('lang').notNull(),
    state: text('state').$type<TranslationTask['state']>().notNull(),
    revision: text('revision').notNull(),
    reason: text('reason'),
    attempts: integer('attempts').notNull().default(0),
    priority: integer('priority').notNull().default(0),
    dueAt: integer('due_at').notNull(),
    askedAt: integer('asked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.lang] }),
    index('translation_tasks_due')
      .on(table.dueAt)
      .where(sql`state <> 'refused'`),
  ],
)

/** Answers of engines that passed every check; `usedOn` in days since 1970. */
export const translationMemoryTable = sqliteTable(
  'translation_memory',
  {
    key: text('key').primaryKey(),
    runs: text('runs').notNull(),
    articleId: text('article_id').$type<ArticleId>().notNull(),
    usedOn: integer('used_on').notNull(),
  },
  (table) => [
    index('translation_memory_article').on(table.articleId),
    index('translation_memory_used').on(table.usedOn),
  ],
)

/** How many characters each engine was sent, by UTC day. */
export const translationCharactersTable = sqliteTable(
  'translation_characters',
  {
    engine: text('engine').notNull(),
    day: text('day').$type<Day>().notNull(),
    characters: integer('characters').notNull(),
  },
  (table) => [primaryKey({ columns: [table.engine, table.day] })],
)

/** Terms and their translations; without one, a term stays as it is. `''` as the domain stands for all outlets. */
export const glossaryTable = sqliteTable(
  'glossary',
  {
    sourceDomain: text('source_domain').notNull(),
    sourceLang: text('source_lang').notNull(),
    lang: text('lang').notNull(),
    term: text('term').notNull(),
    translation: text('translation'),
  },
  (table) => [
    primaryKey({ columns: [table.sourceDomain, table.sourceLang, table.lang, table.term] }),
  ],
)
