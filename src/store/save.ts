import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { dateBasis, filedAt } from '../article/article-date.ts'
import type { Article, StoredArticle } from '../article/article.ts'
import type { ChangedBy } from '../article/changed-by.ts'
import { dayOf, type Day, type Moment } from '../article/day.ts'
import { keywordsOf } from '../article/keywords.ts'
import { listingsOf } from '../article/listing.ts'
import type { WantedTranslation } from '../article/translation.ts'
import { keptReason, type KeptReason } from './better-version.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead, retryWrite } from './d1/retry.ts'
import { currentFiling } from './filing.ts'
import { articleById } from './read-article.ts'
import { textFeatures, wordCounts, type WordCount } from './related/article-features.ts'
import { neighbours, neighbourStatements } from './related/neighbours.ts'
import type { ArticleFeatures } from './related/similarity.ts'
import type { Removed } from './remove.ts'
import { versionCredit } from './revisions/version-credit.ts'
import { indexStatement } from './search/index-statement.ts'
import { freePosition, slotOf } from './tables/position.ts'
import { articlesTable as table } from './tables/schema.ts'
import { countUnasked, outboxStatements } from './translations/ask-translations.ts'
import { refreshIndex } from './translations/rewrite-translations.ts'
import { noTranslations, translationsState } from './translations/translated-text.ts'
import { translatedTexts } from './translations/translated-texts.ts'

/** The outcome of storing an article. `days` are the days whose lists changed. */
export type Saved =
  | { status: 'created' | 'changed' | 'unchanged'; article: StoredArticle; days: Day[] }
  | { status: 'kept'; reason: KeptReason; article: StoredArticle; days: Day[] }
  | Removed

export type SaveOptions = {
  /** Whether the article replaces the stored version even if that is better. */
  isForced?: boolean
  /** Whether the stored article is only filed again: a revision stored since then stays. */
  isRefiling?: boolean
  /** The languages that the article is to be had in; their tasks are written with it. By default, none are. */
  wanted?: readonly WantedTranslation[]
  /** Who made the new version. By default a cleaner of another version if the page is the same, else the source. */
  by?: ChangedBy
}

/**
 * Stores an article, its place in lists and index, its neighbours, and its tasks of translation, in one transaction.
 *
 * The result depends on what is stored already:
 *
 * - Nothing, or another revision: the article is written, `created` or `changed`.
 * - The same revision: it is filed again if older rules filed it, `unchanged`.
 * - A better version, by `keptReason`: nothing is written, `kept`.
 * - A removed article: nothing is written, `Removed`.
 *
 * If two versions race, the better one is stored whole; of equals, the later. Two reads come first: the stored row with
 * the frequency of words, and the articles close to this one. An article with translations takes two more.
 *
 * @throws {UncertainWrite} The database failed and may have stored it; storing it again is safe.
 * @throws {StorageFault} The database failed and has stored nothing.
 * @example
 * const db = openDatabase(env.DB)
 * const saved = await save(db, article, now)
 * saved // { status: 'created', days: ['2026-10-03'] }
 * const again = await save(db, article, now)
 * again // { status: 'unchanged', days: [] }
 */
export async function save(
  db: Database,
  article: Article,
  now: Moment,
  options: SaveOptions = {},
): Promise<Saved> {
  const { isForced = false, isRefiling = false, wanted, by = null } = options
  const kept = isForced || isRefiling ? sql`null` : keptReason(article)
  const words = keywordsOf(article)
  const [[stored], ownCounts, [unasked] = []] = (await retryRead(() =>
    transact(db, [
      storedRow(article, kept),
      wordCounts(words.map(({ term }) => term)),
      ...(wanted ? [countUnasked(article, wanted)] : []),
    ]),
  )) as [StoredRow[], WordCount[], { n: number }[]?]
  const settled = await settledAlready(db, stored, article, isRefiling)
  const outbox = wanted ? outboxStatements(article, wanted, new Date(now)) : []
  // Stored before it was to be translated.
  if (settled && unasked?.n) await retryWrite(() => transact(db, outbox))
  if (settled) return settled

  const isTranslated = stored && stored.translations !== noTranslations
  const { translations, counts: theirCounts } = isTranslated
    ? await translatedTexts(db, article.id)
    : { translations: [], counts: [] }
  const counts = [...ownCounts, ...theirCounts]
  const features: ArticleFeatures = {
    ...textFeatures(article, words, counts),
    filedAt: filedAt({ ...article, firstSeenAt: stored?.first_seen_at ?? now }),
    isDated: dateBasis(article) !== 'undated',
    translations,
  }
  const close = await retryRead(() => neighbours(db, article.id, features, counts))
  const isWritten = sql`exists (select 1 from articles where id = ${article.id}
    and revision = ${article.revision} and position is not null)`
  const isThisRevision = sql`revision = ${article.revision}`
  const isReplaced = isRefiling
    ? sql`not ${isNewer} and ${isUnfiled}`
    : sql`(${isNewer} or ${isUnfiled}) and ${kept} is null`
  let attempts = 0
  const [[before], [written]] = (await retryWrite(() => {
    attempts++
    return transact(db, [
      storedRow(article, kept),
      upsert(db, article, features, now, isReplaced, by),
      // A trigger took the old words out when the row changed.
      indexStatement(article, features.fingerprint, translations, isThisRevision),
      ...neighbourStatements(article.id, close, isWritten),
      ...outbox,
    ])
  })) as [StoredRow[], WrittenRow[]]
  // The words of a translation that was stored since the first read are not in the index.
  if (before && before.translations !== (stored?.translations ?? noTranslations))
    await refreshed(db, article.id)
  if (written) return savedAs(before, written, article)
  // An attempt whose answer was lost has written it; what was stored before that is known from the first read.
  if (attempts > 1 && before && isFiledAs(before, article) && before.stored_at === now)
    return savedAs(stored, before, article)
  const outcome = await settledAlready(db, before, article, isRefiling)
  if (outcome) return outcome
  throw new Error(`Cannot store article ${article.id}: the database wrote no row`)
}

// The article is stored, so a failure is not the sender's; the doctor finds it.
async function refreshed(db: Database, id: ArticleId): Promise<void> {
  try {
    await refreshIndex(db, id)
  } catch (error) {
    console.error(JSON.stringify({ event: 'not_indexed', id, error: String(error) }))
  }
}

function savedAs(before: StoredRow | undefined, written: WrittenRow, article: Article): Saved {
  const stored = { ...article, ...timesOf(written) }
  if (before?.is_in_place && before.revision === article.revision)
    return { status: 'unchanged', article: stored, days: [] }
  const filings = [before?.filed_at, written.filed_at].filter((filed) => filed !== undefined)
  return {
    status: before ? 'changed' : 'created',
    article: stored,
    days: [...new Set(filings.map(dayOf))],
  }
}

type WrittenRow = {
  filed_at: Moment
  first_seen_at: Moment
  stored_at: Moment
  changed_by: ChangedBy
  edited_at: Moment
  updated_at: Moment
}
type StoredRow = WrittenRow & {
  revision: string
  removed: Removed['removed'] | null
  is_in_place: 0 | 1
  filing: number
  kept: KeptReason | null
  /** The state of its translations. */
  translations: string
}

function storedRow({ id }: Article, kept: SQL) {
  return sql`
    select filed_at, first_seen_at, stored_at, changed_by, edited_at, updated_at, revision, removed, filing,
      coalesce(position >> 24 = slot, 0) as is_in_place, ${kept} as kept,
      ${translationsState(id)} as translations
    from articles where id = ${id}`
}

// An article is filed again if an older version stored it without a position, at another one, or by other rules.
function isFiledAs(row: StoredRow, { revision }: Article): boolean {
  return row.revision === revision && row.is_in_place === 1 && row.filing >= currentFiling
}

async function settledAlready(
  db: Database,
  row: StoredRow | undefined,
  article: Article,
  isRefiling: boolean,
): Promise<Saved | null> {
  if (!row) return null
  if (row.removed) return { removed: row.removed }
  if (row.kept) return keptAs(await retryRead(() => articleById(db, article.id)), row.kept)
  const isOutdone = isRefiling && row.revision !== article.revision
  if (!isOutdone && !isFiledAs(row, article)) return null
  return { status: 'unchanged', article: { ...article, ...timesOf(row) }, days: [] }
}

function timesOf(row: WrittenRow): Omit<StoredArticle, keyof Article> {
  return {
    firstSeenAt: row.first_seen_at,
    storedAt: row.stored_at,
    changedBy: row.changed_by,
    editedAt: row.edited_at,
    updatedAt: row.updated_at,
  }
}

function keptAs(stored: StoredArticle | Removed | null, reason: KeptReason): Saved {
  if (!stored) throw new Error('Cannot keep an article: it is no longer stored')
  return 'removed' in stored ? stored : { status: 'kept', reason, article: stored, days: [] }
}

const isNewer = sql`${table.revision} <> excluded.revision`
const isUnfiled = sql`(${table.position} is null or ${table.position} >> 24 <> ${table.slot}
  or ${table.filing} < excluded.filing)`

function upsert(
  db: Database,
  article: Article,
  features: ArticleFeatures,
  now: Moment,
  isReplaced: SQL,
  by: ChangedBy | null,
) {
  const { source, ...rest } = article
  const firstSeenAt = sql`coalesce((select first_seen_at from articles where id = ${article.id}), ${now})`
  const row = {
    ...rest,
    sourceUrl: source.url,
    sourceName: source.name,
    sourceDomain: source.domain,
    firstSeenAt: now,
    storedAt: now,
    position: freePosition(slotOf(article, firstSeenAt)),
    listings: listingsOf(article),
    keywords: [...features.keywords],
    fingerprint: features.fingerprint,
    filing: currentFiling,
  }
  const isInPlace = sql`${table.position} >> 24 = excluded.position >> 24`
  return db
    .insert(table)
    .values(row)
    .onConflictDoUpdate({
      target: table.id,
      set: {
        ...excluded(row),
        id: undefined,
        firstSeenAt: undefined,
        storedAt: sql`case when ${isNewer} then excluded.stored_at else ${table.storedAt} end`,
        credit: sql`case when ${isNewer} then ${versionCredit(by)} else ${table.credit} end`,
        position: sql`case when ${isInPlace} then ${table.position} else excluded.position end`,
      },
      setWhere: sql`${table.removed} is null
        and ${isReplaced}`,
    })
    .returning({
      filed_at: table.filedAt,
      first_seen_at: table.firstSeenAt,
      stored_at: table.storedAt,
      changed_by: table.changedBy,
      edited_at: table.editedAt,
      updated_at: table.updatedAt,
    })
}

// The values of the insert, so that no value is sent twice; the body is large.
function excluded(row: object): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table))
  return Object.fromEntries(
    columns
      .filter(([key]) => key in row)
      .map(([key, { name }]) => [key, sql.raw(`excluded.${name}`)]),
  )
}
