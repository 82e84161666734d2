import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ArticleId } from '../../article/article-address.ts'
import type { Day, Moment } from '../../article/day.ts'

// Tables of a site with databases by period; empty on a site with one. See docs/decisions/0067 and 0070.

/** How far the directory agrees with each database, by its binding; see `store/periods/directory.ts`. */
export const directoryPeriodsTable = sqliteTable('directory_periods', {
  period: text('period').primaryKey(),
  source: text('source').notNull().default(''),
  isWhole: integer('is_whole').notNull().default(0),
  kind: text('kind').notNull().default(''),
  key: text('key').notNull().default(''),
  markedAt: integer('marked_at').notNull().default(0),
  hasTrends: integer('has_trends').notNull().default(0),
})

/** How long each list is in each database. */
export const directoryListsTable = sqliteTable(
  'directory_lists',
  {
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    period: text('period').notNull(),
    label: text('label').notNull(),
    articles: integer('articles').notNull(),
    undated: integer('undated').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key, table.period] })],
)

/** How long each list is in all of them; triggers write it. */
export const directoryTotalsTable = sqliteTable(
  'directory_totals',
  {
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    label: text('label').notNull(),
    articles: integer('articles').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key] }),
    index('directory_totals_longest').on(table.kind, table.articles, table.key),
  ],
)

/** How many articles each year, month and day holds in each database. */
export const directoryArchiveTable = sqliteTable(
  'directory_archive',
  {
    length: integer('length').notNull(),
    part: text('part').notNull(),
    period: text('period').notNull(),
    articles: integer('articles').notNull(),
    changedAt: text('changed_at').$type<Moment>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.length, table.part, table.period] })],
)

/** What was read most of each database. */
export const directoryTrendsTable = sqliteTable(
  'directory_trends',
  {
    period: text('period').notNull(),
    articleId: text('article_id').$type<ArticleId>().notNull(),
    lang: text('lang').notNull(),
    score: real('score').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.period, table.articleId] }),
    index('directory_trends_score').on(table.score),
  ],
)

/** The id of a database that is in the directory. */
export const directorySourceTable = sqliteTable('directory_source', {
  id: text('id').primaryKey(),
})

/** The lists of a database that changed since they were copied. Triggers write it. */
export const directoryChangesTable = sqliteTable(
  'directory_changes',
  {
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    stamp: text('stamp').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key] })],
)

/** Articles that are close to one of another database. */
export const relatedElsewhereTable = sqliteTable(
  'related_elsewhere',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    isSameStory: integer('is_same_story', { mode: 'boolean' }).notNull(),
    score: real('score').notNull(),
    otherId: text('other_id').$type<ArticleId>().notNull(),
    otherDay: text('other_day').$type<Day>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.isSameStory, table.score, table.otherId] }),
  ],
)
/** Articles that were stored while another database failed, which may have them, too; see `store/periods/`. */
export const unsettledTable = sqliteTable('unsettled', {
  articleId: text('article_id').$type<ArticleId>().primaryKey(),
})

/** Since when the articles of the other databases are being copied back into `DB`; one row. */
export const copyingBackTable = sqliteTable('copying_back', {
  id: integer('id').primaryKey(),
  since: text('since').$type<Moment>().notNull(),
})
