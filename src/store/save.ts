import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { revised, type Article, type StoredArticle } from '../article/article.ts'
import type { ChangedBy } from '../article/changed-by.ts'
import { applyCorrections, countUnfit } from '../article/correction/apply-corrections.ts'
import { dayOf, type Day, type Moment } from '../article/day.ts'
import { keywordsOf, type Keyword } from '../article/keywords.ts'
import type { WantedTranslation } from '../article/translation.ts'
import { articleUpsert, isNewer, isUnfiled } from './article-upsert.ts'
import { keptReason, outdatedReason, type KeptReason } from './better-version.ts'
import {
  editedStates,
  isBefore,
  outdatedEdit,
  type CorrectionEdit,
} from './corrections/correction-edit.ts'
import { keepFound, type FoundArticle } from './corrections/found-article.ts'
import {
  correctionsJson,
  correctionsState,
  inForce,
  neverCorrected,
  readCorrections,
} from './corrections/kept-corrections.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead, retryWrite } from './d1/retry.ts'
import { StorageFault } from './d1/storage-fault.ts'
import { currentFiling } from './filing.ts'
import { articleById } from './read-article.ts'
import { textFeatures } from './related/article-features.ts'
import { waitStatement } from './related/relate-waiting.ts'
import { wordCounts, type WordCount } from './related/word-counts.ts'
import type { Removed } from './remove.ts'
import { indexStatement } from './search/index-statement.ts'
import { countUnasked, outboxStatements } from './translations/ask-translations.ts'
import { refreshIndex } from './translations/rewrite-translations.ts'
import {
  noTranslations,
  selectTranslatedTexts,
  translatedText,
  translationsState,
  type TranslatedText,
  type TranslatedTextRow,
} from './translations/translated-text.ts'

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
  /**
   * Whether the cleaner made it again of the page of the stored version: it replaces that even if it is better, but
   * no version of another page. The same revision is noted as made by this cleaner.
   */
  isRecleaned?: boolean
  /** Whether the article has its corrections already, as a stored one has. By default they are applied to it. */
  isCorrected?: boolean
  /** Changes the corrections of the article, which is then what the cleaner found. If it is outdated, `kept`. */
  edit?: CorrectionEdit
}

/** An outcome, or why there is none: the error that `save` would throw. */
export type SaveResult = Saved | { error: unknown }

/**
 * Stores an article, its place in lists and index, and its tasks of translation, in one transaction. Its neighbours are
 * found later: it waits for `relateWaiting`.
 *
 * The result depends on what is stored already:
 *
 * - Nothing, or another revision: the article is written, `created` or `changed`.
 * - The same revision: it is filed again if older rules filed it, `unchanged`.
 * - A better version, by `keptReason`: nothing is written, `kept`.
 * - A removed article: nothing is written, `Removed`.
 *
 * An article that a person has corrected is what the cleaner found: its corrections are applied to it, and that is
 * stored. The answer has the corrected one.
 *
 * If two versions race, the better one is stored whole; of equals, the later. One read comes first: the stored row with
 * the frequency of words. An article with translations takes one more, and so does one with corrections.
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
  { wanted, ...options }: SaveOptions = {},
): Promise<Saved> {
  const [result] = await saveAll(db, [article], now, {
    ...options,
    ...(wanted && { wanted: () => wanted }),
  })
  if (!result) throw new Error(`Cannot store article ${article.id}: there is no result`)
  if ('error' in result) throw result.error
  return result
}

export type SaveAllOptions = Omit<SaveOptions, 'wanted'> & {
  /** The languages that an article is to be had in. */
  wanted?: (article: Article) => readonly WantedTranslation[]
}

/**
 * Stores articles as `save` stores each, many in one transaction: that saves round trips and, in the full-text index,
 * most of the work. An article that cannot be stored does not stop the others. Of versions of one article, each is
 * stored after the one before.
 *
 * @returns The result of each, in the order of the articles.
 * @example
 * const db = openDatabase(env.DB)
 * const results = await saveAll(db, [article, article], now)
 * results // [{ status: 'created' }, { status: 'unchanged' }]
 */
export async function saveAll(
  db: Database,
  articles: readonly Article[],
  now: Moment,
  options: SaveAllOptions = {},
): Promise<SaveResult[]> {
  const results: SaveResult[] = []
  for (const batch of batchesOf(articles))
    results.push(...(await saveBatch(db, batch, now, options)))
  return results
}

const maxBatch = 25 // articles; each takes up to nine statements, and a request may run 1,000
const maxBatchLength = 4_000_000 // characters of bodies as JSON

function batchesOf(articles: readonly Article[]): Article[][] {
  const batches: Article[][] = []
  let ids = new Set<ArticleId>()
  let length = 0
  for (const article of articles) {
    const size = JSON.stringify(article.body).length
    const batch = batches.at(-1)
    const isFull = ids.size === maxBatch || length + size > maxBatchLength
    if (batch && !isFull && !ids.has(article.id)) batch.push(article)
    else {
      batches.push([article])
      ids = new Set()
      length = 0
    }
    ids.add(article.id)
    length += size
  }
  return batches
}

async function saveBatch(
  db: Database,
  articles: readonly Article[],
  now: Moment,
  options: SaveAllOptions,
): Promise<SaveResult[]> {
  try {
    return await attemptBatch(db, articles, now, options)
  } catch (error) {
    if (articles.length === 1 || !isOfOne(error)) return articles.map(() => ({ error }))
  }
  // One of them fails all: too large for a row, for example.
  const results: SaveResult[] = []
  for (const article of articles) results.push(...(await saveBatch(db, [article], now, options)))
  return results
}

// Whether an article may be to blame, and not the database.
function isOfOne(error: unknown): boolean {
  return !(error instanceof StorageFault) || error.kind === 'lasting'
}

/** An article with what is known of it before it is written. */
type Draft = {
  /** As it is to be stored. */
  article: Article
  /** As it was given. */
  given: Article
  /** What the cleaner found, if the article is corrected. */
  found: FoundArticle | null
  /** That of its corrections when they were read; `null` if it has them already. */
  state: string | null
  words: Keyword[]
  kept: SQL
  /** Whether the row lacks that this version of the cleaner makes it. */
  isDated: SQL
  wanted: readonly WantedTranslation[] | null
  /** Whether translations of the stored version were never asked for. */
  isUnasked: boolean
  stored: StoredRow | undefined
}

/** What comes of a write; or that somebody corrected the article after it was read. */
type Written = SaveResult | 'corrected_meanwhile'

const maxAttempts = 3 // while somebody corrects the article between the read and the write

async function attemptBatch(
  db: Database,
  articles: readonly Article[],
  now: Moment,
  options: SaveAllOptions,
  attempt = 1,
): Promise<SaveResult[]> {
  const { drafts, counts } = await readBatch(db, articles, options)
  const results: (SaveResult | null)[] = []
  for (const { article, stored, wanted, isUnasked } of drafts) {
    const isOpen = options.edit && !stored?.removed && !stored?.kept
    const settled = isOpen
      ? null
      : await settledAlready(db, stored, article, options.isRefiling ?? false)
    // Stored before it was to be translated.
    if (settled && wanted && isUnasked)
      await retryWrite(() => transact(db, outboxStatements(article, wanted, new Date(now))))
    results.push(settled)
  }
  const open = drafts.filter((_draft, index) => !results[index])
  const written = open.length === 0 ? [] : await writeBatch(db, open, counts, now, options)
  for (const [index, { given }] of open.entries())
    if (written[index] === 'corrected_meanwhile') {
      const [again] =
        attempt < maxAttempts ? await attemptBatch(db, [given], now, options, attempt + 1) : []
      written[index] = again ?? {
        error: new StorageFault(`Article ${given.id} is being corrected`),
      }
    }
  return results.map((result) => {
    const one = result ?? written.shift()
    return one && one !== 'corrected_meanwhile' ? one : { error: new Error('No result') }
  })
}

async function readBatch(
  db: Database,
  articles: readonly Article[],
  options: SaveAllOptions,
): Promise<{ drafts: Draft[]; counts: WordCount[] }> {
  const drafts = articles.map((article) => draftOf(article, options))
  const counts = await readDrafts(db, drafts, options)
  const changed = (await Promise.all(drafts.map((draft) => correct(draft, options)))).filter(
    (draft) => draft !== null,
  )
  // The corrected text has other words, and the corrected language other translations.
  if (changed.length > 0) counts.push(...(await readDrafts(db, changed, options)))
  return { drafts, counts }
}

function draftOf(
  article: Article,
  { isForced, isRefiling, isRecleaned, isCorrected, edit }: SaveAllOptions,
): Draft {
  const { id, revision, cleanerVersion } = article
  const isOfOtherCleaner = isRecleaned ? sql`cleaner_version <> ${cleanerVersion}` : sql`false`
  const hasCorrections = isRefiling || isCorrected
  return {
    article,
    given: article,
    found: null,
    state: hasCorrections ? null : neverCorrected,
    words: keywordsOf(article),
    kept: edit
      ? outdatedEdit(id, edit)
      : isRecleaned
        ? outdatedReason(article)
        : isForced || hasCorrections
          ? sql`null`
          : keptReason(article),
    isDated: hasCorrections
      ? sql`false`
      : sql`(${isOfOtherCleaner} or exists (
          select 1 from found_articles where article_id = ${id} and revision <> ${revision}))`,
    wanted: null,
    isUnasked: false,
    stored: undefined,
  }
}

/** Reads the rows of drafts, and how common their words are. */
async function readDrafts(
  db: Database,
  drafts: readonly Draft[],
  { wanted }: SaveAllOptions,
): Promise<WordCount[]> {
  for (const draft of drafts) draft.wanted = wanted ? wanted(draft.article) : null
  const [counts = [], ...rows] = await retryRead(() =>
    transact(db, [
      wordCounts(drafts.flatMap(({ words }) => words.map(({ term }) => term))),
      ...drafts.map((draft) => storedRow(draft, correctionsJson(draft.given.id))),
      ...(wanted ? drafts.map((draft) => countUnasked(draft.article, draft.wanted ?? [])) : []),
    ]),
  )
  for (const [index, draft] of drafts.entries()) {
    draft.stored = rows[index]?.[0] as StoredRow | undefined
    const [unasked] = (rows[drafts.length + index] ?? []) as { n: number }[]
    draft.isUnasked = (unasked?.n ?? 0) > 0
  }
  return counts as WordCount[]
}

/** Applies the corrections of its article to a draft. Gives the draft if it has any, else `null`. */
async function correct(draft: Draft, { edit }: SaveAllOptions): Promise<Draft | null> {
  const { stored, given } = draft
  if (draft.state === null || !stored) return null
  const corrections = edit?.inForce ?? inForce(readCorrections(stored.corrections ?? '[]'))
  draft.state = stored.state
  if (stored.state === neverCorrected && corrections.length === 0) return null
  const corrected = await applyCorrections(given, corrections)
  draft.article = await revised(corrected.content)
  draft.words = keywordsOf(draft.article)
  draft.found = { article: given, unfit: countUnfit(corrected) }
  return draft
}

async function writeBatch(
  db: Database,
  drafts: readonly Draft[],
  counts: readonly WordCount[],
  now: Moment,
  options: SaveAllOptions,
): Promise<Written[]> {
  const translations = await translationsOf(db, drafts)
  const writes = drafts.map((draft) =>
    writeOf(db, draft, translations.get(draft.article.id) ?? [], counts, now, options),
  )
  let attempts = 0
  const answers = await retryWrite(() => {
    attempts++
    return transact(db, writes.flat())
  })
  const results: Written[] = []
  let at = 0
  for (const [index, draft] of drafts.entries()) {
    const upsert = at + 1 + (options.edit ? 1 + options.edit.statements.length : 0)
    const [before] = (answers[at] ?? []) as StoredRow[]
    const [written] = (answers[upsert] ?? []) as WrittenRow[]
    at += writes[index]?.length ?? 0
    results.push(await outcomeOf(db, draft, before, written, now, attempts > 1, options))
  }
  return results
}

function writeOf(
  db: Database,
  draft: Draft,
  translations: readonly TranslatedText[],
  counts: readonly WordCount[],
  now: Moment,
  { isRefiling = false, isRecleaned = false, by, edit }: SaveAllOptions,
): SQLWrapper[] {
  const { article, words, kept, isDated, wanted, found, state } = draft
  const { id } = article
  const features = textFeatures(article, words, counts)
  const isThisRevision = sql`revision = ${article.revision}`
  const isWritten = sql`exists (select 1 from articles where id = ${id}
    and ${isThisRevision} and position is not null)`
  const isAsRead =
    state === null ? sql`true` : sql`${correctionsState(id)} = ${edit ? edit.next : state}`
  const isReplaced = isRefiling
    ? sql`not ${isNewer} and ${isUnfiled}`
    : sql`(${isNewer} or ${isUnfiled} or ${isDated}) and ${isAsRead} and ${kept} is null`
  const author = by ?? (isRecleaned ? 'cleaner' : null)
  const upsert = articleUpsert(db, article, features, now, isReplaced, author)
  return [
    storedRow(draft),
    // Who was faster decides first; then nothing else of an edit is written.
    ...(edit && found ? [keepFound(found, editedStates(edit), isBefore(id, edit))] : []),
    ...(edit ? [...edit.statements, upsert] : [upsert]),
    ...(found && !edit && state !== null
      ? [keepFound(found, { known: state, next: state }, isReplaceable(id, kept))]
      : []),
    // A trigger took the old words out when the row changed.
    indexStatement(article, features.fingerprint, translations, isThisRevision),
    waitStatement(id, isWritten),
    ...(wanted ? outboxStatements(article, wanted, new Date(now)) : []),
  ]
}

function isReplaceable(id: ArticleId, kept: SQL): SQL {
  return sql`exists (select 1 from articles where id = ${id} and removed is null and ${kept} is null)`
}

async function outcomeOf(
  db: Database,
  { article, stored, state }: Draft,
  before: StoredRow | undefined,
  written: WrittenRow | undefined,
  now: Moment,
  isRetried: boolean,
  { isRefiling = false, edit }: SaveAllOptions,
): Promise<Written> {
  // The words of a translation that was stored since the first read are not in the index.
  if (before && before.translations !== (stored?.translations ?? noTranslations))
    await refreshed(db, article.id)
  if (written) return savedAs(before, written, article)
  // An attempt whose answer was lost has written it; what was stored before that is known from the first read.
  if (isRetried && before && isFiledAs(before, article) && before.stored_at === now)
    return savedAs(stored, before, article)
  const isCorrectedSince = before && state !== null && before.state !== state
  if (isCorrectedSince && before.state !== edit?.next) return 'corrected_meanwhile'
  const outcome = await settledAlready(db, before, article, isRefiling)
  if (outcome) return outcome
  return { error: new Error(`Cannot store article ${article.id}: the database wrote no row`) }
}

async function translationsOf(
  db: Database,
  drafts: readonly Draft[],
): Promise<Map<ArticleId, TranslatedText[]>> {
  const ids = drafts.flatMap(({ article, stored }) =>
    stored && stored.translations !== noTranslations ? [article.id] : [],
  )
  if (ids.length === 0) return new Map()
  const [rows] = (await retryRead(() => transact(db, [selectTranslatedTexts(ids)]))) as [
    TranslatedTextRow[],
  ]
  const texts = Map.groupBy(rows, (row) => row.article_id)
  return new Map([...texts].map(([id, some]) => [id, some.map(translatedText)]))
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
  is_dated: 0 | 1
  kept: KeptReason | null
  /** The state of its translations. */
  translations: string
  /** The state of its corrections. */
  state: string
  /** Its corrections, if they were asked for. */
  corrections: string | null
}

function storedRow(
  { article: { id }, kept, isDated }: Pick<Draft, 'article' | 'kept' | 'isDated'>,
  corrections: SQL = sql`null`,
) {
  return sql`
    select filed_at, first_seen_at, stored_at, changed_by, edited_at, updated_at, revision, removed, filing,
      coalesce(position >> 24 = slot, 0) as is_in_place, ${isDated} as is_dated, ${kept} as kept,
      ${translationsState(id)} as translations, ${correctionsState(id)} as state, ${corrections} as corrections
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
  if (!isOutdone && (row.is_dated || !isFiledAs(row, article))) return null
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
