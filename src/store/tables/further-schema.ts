import { sql } from 'drizzle-orm'
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
import type { ArticleContent } from '../../article/article-content.ts'
import type { ChangedBy } from '../../article/changed-by.ts'
import type { Correction } from '../../article/correction/correction.ts'
import type { Moment } from '../../article/day.ts'
import type { SafeUrl } from '../../article/safe-url.ts'

// Tables that the store names in SQL alone, so that no start of the Worker compiles them.
/** Articles whose neighbours are still to be found; each write of one gives it another stamp. */
export const unrelatedTable = sqliteTable('unrelated', {
  articleId: text('article_id').$type<ArticleId>().primaryKey(),
  stamp: text('stamp').notNull(),
})

/** The row number of an article in the full-text index. Like each position, they leave the database only as text. */
export const textNumbersTable = sqliteTable(
  'text_numbers',
  {
    number: integer('number').primaryKey(),
    position: integer('position').notNull(),
    /** Bytes of its packed body; `null` until the cron finds it out. */
    size: integer('size'),
  },
  (table) => [
    uniqueIndex('text_numbers_position').on(table.position),
    index('text_numbers_unsized')
      .on(table.number)
      .where(sql`size is null`),
  ],
)

/**
 * Up to which row of the full-text index the oldest articles, and after which the newest, tell how common a word is:
 * row 2. Row 1 says it of the former index.
 */
export const wordSampleTable = sqliteTable('word_sample', {
  id: integer('id').primaryKey(),
  oldest: integer('oldest').notNull(),
  newest: integer('newest').notNull(),
})

/** The pages that articles were made of; `receivedAt` in seconds since 1970, 0 for one that is to be deleted. */
export const rawPagesTable = sqliteTable(
  'raw_pages',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    hash: text('hash').notNull(),
    sourceUrl: text('source_url').$type<SafeUrl>().notNull(),
    contentType: text('content_type'),
    overrides: text('overrides').notNull(),
    sender: text('sender').notNull(),
    bytes: integer('bytes').notNull(),
    receivedAt: integer('received_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.hash] }),
    index('raw_pages_received').on(table.receivedAt),
  ],
)

/** The other addresses that articles were met under; `id` is the one that an article at this address would have. */
export const addressesTable = sqliteTable(
  'addresses',
  {
    id: text('id').$type<ArticleId>().primaryKey(),
    sourceUrl: text('source_url').$type<SafeUrl>().notNull(),
    articleId: text('article_id').$type<ArticleId>().notNull(),
  },
  (table) => [index('addresses_article').on(table.articleId)],
)

/** The parts of articles that their sites spread over several pages. */
export const partsTable = sqliteTable(
  'parts',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    number: integer('number').notNull(),
    isLast: integer('is_last', { mode: 'boolean' }).notNull(),
    sourceUrl: text('source_url').$type<SafeUrl>().notNull(),
    rawHash: text('raw_hash').notNull(),
    content: text('content', { mode: 'json' }).$type<ArticleContent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.number] })],
)

/**
 * The versions of articles that readers could have seen before the present one. A trigger writes them.
 *
 * `facts` has the columns of the article but its body, as a JSON object, and `body` what the article had; `tend` packs
 * both into `body`.
 */
export const revisionsTable = sqliteTable(
  'revisions',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    version: integer('version').notNull(),
    revision: text('revision').notNull(),
    changedBy: text('changed_by').$type<ChangedBy>().notNull(),
    storedAt: text('stored_at').$type<Moment>().notNull(),
    /** The version it is packed against, perhaps itself; `null` until it is packed. */
    base: integer('base'),
    facts: text('facts').notNull(),
    body: blob('body').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.version] }),
    index('revisions_unpacked')
      .on(table.articleId, table.version)
      .where(sql`base is null`),
  ],
)

/** Work that is done after the answer; all times in seconds since 1970. */
export const jobsTable = sqliteTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    options: text('options', { mode: 'json' }).notNull(),
    cursor: text('cursor', { mode: 'json' }),
    upload: text('upload'),
    bytes: integer('bytes'),
    reason: text('reason'),
    claims: integer('claims').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    cuts: integer('cuts').notNull().default(0),
    deadLetters: integer('dead_letters').notNull().default(0),
    pages: integer('pages').notNull().default(0),
    outcomes: text('outcomes', { mode: 'json' }).notNull().default({}),
    codes: text('codes', { mode: 'json' }).notNull().default({}),
    dueAt: integer('due_at').notNull(),
    createdAt: integer('created_at').notNull(),
    startedAt: integer('started_at'),
    progressedAt: integer('progressed_at'),
    endedAt: integer('ended_at'),
  },
  (table) => [
    index('jobs_due')
      .on(table.dueAt)
      .where(sql`ended_at is null`),
    index('jobs_ended')
      .on(table.endedAt)
      .where(sql`ended_at is not null`),
    index('jobs_uploads')
      .on(table.id)
      .where(sql`ended_at is not null and upload is not null`),
  ],
)

/** The pages of a job that became no article; `position` among all of its pages, from 0. */
export const jobPagesTable = sqliteTable(
  'job_pages',
  {
    jobId: text('job_id').notNull(),
    position: integer('position').notNull(),
    place: text('place').notNull(),
    url: text('url'),
    outcome: text('outcome').notNull(),
    code: text('code').notNull(),
    detail: text('detail'),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.position] })],
)

/** Answers to requests that may be sent again, and requests in progress; see `store/jobs/idempotency.ts`. */
export const idempotencyTable = sqliteTable(
  'idempotency',
  {
    key: text('key').primaryKey(),
    claim: text('claim').notNull(),
    fingerprint: text('fingerprint'),
    status: integer('status'),
    headers: text('headers'),
    body: text('body'),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('idempotency_expires').on(table.expiresAt)],
)

/** What senders are known by; see `store/tokens.ts`. */
export const tokensTable = sqliteTable(
  'tokens',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    hash: text('hash').notNull(),
    formerHash: text('former_hash'),
    formerUntil: integer('former_until'),
    scopes: text('scopes').notNull(),
    source: text('source'),
    perMinute: integer('per_minute'),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    usedAt: integer('used_at'),
    expiresAt: integer('expires_at'),
    revokedAt: integer('revoked_at'),
  },
  (table) => [
    uniqueIndex('tokens_named')
      .on(table.name)
      .where(sql`revoked_at is null`),
  ],
)

/** The last takedown of each article that had one; all times in seconds since 1970. */
export const removalsTable = sqliteTable(
  'removals',
  {
    articleId: text('article_id').$type<ArticleId>().primaryKey(),
    reason: text('reason').notNull(),
    note: text('note').notNull(),
    removedBy: text('removed_by').notNull(),
    removedAt: integer('removed_at').notNull(),
    erasedAt: integer('erased_at'),
    restoredAt: integer('restored_at'),
    restoredBy: text('restored_by'),
    picturesDue: integer('pictures_due', { mode: 'boolean' }).notNull().default(true),
  },
  (table) => [
    index('removals_newest').on(table.removedAt, table.articleId),
    index('removals_kept')
      .on(table.removedAt)
      .where(sql`erased_at is null and restored_at is null`),
    index('removals_pictures')
      .on(table.articleId)
      .where(sql`pictures_due = 1 and restored_at is null`),
  ],
)

/** The rows that bring an article back; see `store/takedowns/removed-content.ts`. */
export const removedContentTable = sqliteTable(
  'removed_content',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    source: text('source').notNull(),
    number: integer('number').notNull(),
    facts: text('facts').notNull(),
    body: blob('body'),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.source, table.number] })],
)

/** Addresses whose pages are refused; see `article/address-pattern.ts`. */
export const blocksTable = sqliteTable(
  'blocks',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    host: text('host').notNull(),
    isWide: integer('is_wide', { mode: 'boolean' }).notNull(),
    path: text('path').notNull(),
    reason: text('reason').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [uniqueIndex('blocks_address').on(table.host, table.path, table.isWide)],
)

/** What readers report of articles; all times in seconds since 1970. */
export const reportsTable = sqliteTable(
  'reports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: text('article_id').$type<ArticleId>().notNull(),
    lang: text('lang').notNull(),
    reason: text('reason').notNull(),
    message: text('message').notNull(),
    contact: text('contact').notNull(),
    sentAt: integer('sent_at').notNull(),
    closedAt: integer('closed_at'),
    closedBy: text('closed_by'),
  },
  (table) => [
    index('reports_open').on(table.closedAt, table.id),
    index('reports_sent').on(table.sentAt),
  ],
)

/** What persons corrected in articles, from 1 up for each; `store/corrections` reads and writes it. */
export const correctionsTable = sqliteTable(
  'corrections',
  {
    articleId: text('article_id').$type<ArticleId>().notNull(),
    number: integer('number').notNull(),
    correction: text('correction', { mode: 'json' }).$type<Correction>().notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: text('made_at').$type<Moment>().notNull(),
    undoneBy: text('undone_by'),
    undoneAt: text('undone_at').$type<Moment>(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.number] })],
)

/**
 * What the cleaner found of the articles that were ever corrected. `content` is the article without its body; `unfit`
 * counts what of the corrections found no place; `state` is another with each correction and each undoing.
 */
export const foundArticlesTable = sqliteTable(
  'found_articles',
  {
    articleId: text('article_id').$type<ArticleId>().primaryKey(),
    state: text('state').notNull(),
    unfit: integer('unfit').notNull(),
    revision: text('revision').notNull(),
    title: text('title').notNull(),
    publishedAt: text('published_at').$type<Moment>(),
    modifiedAt: text('modified_at').$type<Moment>(),
    isTruncated: integer('is_truncated', { mode: 'boolean' }).notNull(),
    content: text('content', { mode: 'json' }).notNull(),
    /** As JSON, or packed, as a BLOB. */
    body: text('body').notNull(),
  },
  (table) => [
    index('found_articles_unfit')
      .on(table.articleId)
      .where(sql`unfit > 0`),
  ],
)

/** What came in and what became of it; `at` in seconds since 1970. See `store/intake-log/`. */
export const intakeLogTable = sqliteTable('intake_log', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  url: text('url'),
  source: text('source').notNull(),
  outcome: text('outcome').notNull(),
  code: text('code').notNull(),
  confidence: real('confidence'),
  articleId: text('article_id').$type<ArticleId>(),
  sender: text('sender').notNull(),
})

/** The log by days; `confidence` is the sum of that of its `rated` pages. */
export const intakeDaysTable = sqliteTable(
  'intake_days',
  {
    day: text('day').notNull(),
    source: text('source').notNull(),
    outcome: text('outcome').notNull(),
    code: text('code').notNull(),
    pages: integer('pages').notNull(),
    rated: integer('rated').notNull(),
    confidence: real('confidence').notNull(),
    least: real('least'),
  },
  (table) => [primaryKey({ columns: [table.day, table.source, table.outcome, table.code] })],
)

/** Up to which row of the log its days are counted; one row. */
export const intakeCountedTable = sqliteTable('intake_counted', {
  id: integer('id').primaryKey(),
  upto: integer('upto').notNull(),
})

/** How many views of articles the edge cache answered, and for how many the page was rendered. */
export const servedDaysTable = sqliteTable('served_days', {
  day: text('day').primaryKey(),
  hits: integer('hits').notNull(),
  rendered: integer('rendered').notNull(),
})

/** What people say about the pages of sites; see `store/rules/rules.ts`. Times in seconds since 1970. */
export const siteRulesTable = sqliteTable('site_rules', {
  id: text('id').primaryKey(),
  domain: text('domain').notNull(),
  version: integer('version').notNull(),
  rule: text('rule').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
  matched: integer('matched').notNull().default(0),
  missed: integer('missed').notNull().default(0),
  matchedAt: integer('matched_at'),
  missedAt: integer('missed_at'),
  missedUrl: text('missed_url'),
  missedFields: text('missed_fields'),
})

/** The versions of rules before the present ones. */
export const siteRuleVersionsTable = sqliteTable(
  'site_rule_versions',
  {
    ruleId: text('rule_id').notNull(),
    version: integer('version').notNull(),
    rule: text('rule').notNull(),
    savedAt: integer('saved_at').notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ruleId, table.version] })],
)

/** Those who are told what happens; all times in seconds since 1970. See `store/receivers/receivers.ts`. */
export const receiversTable = sqliteTable('receivers', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  url: text('url').notNull(),
  events: text('events', { mode: 'json' }),
  source: text('source'),
  secret: text('secret'),
  formerSecret: text('former_secret'),
  formerUntil: integer('former_until'),
  createdAt: integer('created_at').notNull(),
  delivered: integer('delivered').notNull().default(0),
  dropped: integer('dropped').notNull().default(0),
  deliveredAt: integer('delivered_at'),
  failures: integer('failures').notNull().default(0),
  failingSince: integer('failing_since'),
  lastError: text('last_error'),
  pausedUntil: integer('paused_until').notNull().default(0),
  disabledAt: integer('disabled_at'),
})

/** What is still to be delivered to them, and what could not be. Triggers write it. */
export const deliveriesTable = sqliteTable(
  'deliveries',
  {
    id: text('id').primaryKey(),
    receiverId: text('receiver_id').notNull(),
    type: text('type').notNull(),
    articleId: text('article_id').$type<ArticleId>(),
    facts: text('facts', { mode: 'json' }).notNull(),
    occurredAt: text('occurred_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    dueAt: integer('due_at').notNull(),
    error: text('error'),
    deadAt: integer('dead_at'),
  },
  (table) => [
    index('deliveries_due')
      .on(table.receiverId, table.dueAt)
      .where(sql`dead_at is null`),
    index('deliveries_dead')
      .on(table.receiverId, table.deadAt)
      .where(sql`dead_at is not null`),
    index('deliveries_article')
      .on(table.articleId)
      .where(sql`article_id is not null`),
  ],
)
