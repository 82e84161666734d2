import { sql, type SQL } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ArticleId } from '../article/address.ts'
import type { LeadImage } from '../article/article.ts'
import type { Body } from '../article/body.ts'
import type { Moment } from '../article/day.ts'
import type { SafeUrl } from '../article/safe-url.ts'

/**
 * One row an article. A removed article keeps its row, emptied, so that the same page is not stored again.
 *
 * `migrations/` holds the SQL; a test compares the two.
 */
export const articles = sqliteTable(
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
    body: text('body', { mode: 'json' }).$type<Body>().notNull(),
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
    /** What lists and archives are sorted by: publication, else first storing. */
    filedAt: text('filed_at')
      .$type<Moment>()
      .generatedAlwaysAs((): SQL => sql`coalesce(published_at, first_seen_at)`, {
        mode: 'virtual',
      }),
  },
  (table) => [
    index('articles_filed')
      .on(table.filedAt, table.id)
      .where(sql`removed is null`),
  ],
)
