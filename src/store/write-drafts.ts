import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { Moment } from '../article/day.ts'
import { articleUpsert, isNewer, isUnfiled } from './article-upsert.ts'
import { editedStates, isBefore } from './corrections/correction-edit.ts'
import { keepFound } from './corrections/found-article.ts'
import { correctionsState } from './corrections/kept-corrections.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead, retryWrite } from './d1/retry.ts'
import { textFeatures } from './related/article-features.ts'
import { waitStatement } from './related/relate-waiting.ts'
import type { WordCount } from './related/word-counts.ts'
import type { Draft } from './save-draft.ts'
import type { SaveAllOptions } from './save-options.ts'
import { savedAs, settledAlready } from './save-outcome.ts'
import type { SaveResult } from './saved.ts'
import { indexStatements } from './search/index-statements.ts'
import { isFiledAs, storedRow, type StoredRow, type WrittenRow } from './stored-row.ts'
import { storedBody, type StoredBody } from './tables/stored-body.ts'
import { outboxStatements } from './translations/ask-translations.ts'
import { refreshIndex } from './translations/rewrite-translations.ts'
import {
  noTranslations,
  selectTranslatedTexts,
  translatedText,
  type TranslatedText,
  type TranslatedTextRow,
} from './translations/translated-text.ts'

/** What comes of a write; or that the article, or its corrections, changed after it was read. */
export type Written = SaveResult | 'changed_meanwhile'

/**
 * Writes drafts with their places in lists and index and their tasks of translation, in one transaction.
 *
 * @param counts How common their words are.
 * @returns What comes of each, in their order.
 */
export async function writeDrafts(
  db: Database,
  drafts: readonly Draft[],
  counts: readonly WordCount[],
  now: Moment,
  options: SaveAllOptions,
): Promise<Written[]> {
  const translations = await translationsOf(db, drafts)
  const writes: SQLWrapper[][] = []
  for (const draft of drafts) {
    const bodies = await bodiesOf(db, draft)
    const texts = translations.get(draft.article.id) ?? []
    writes.push(writeOf(db, draft, bodies, texts, counts, now, options))
  }
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

/** The bodies of an article, and of what the cleaner found of it, as the database takes them. */
type Bodies = { own: StoredBody; found: StoredBody }

async function bodiesOf(db: Database, { article, found }: Draft): Promise<Bodies> {
  const own = await storedBody(db, article.body)
  return { own, found: found ? await storedBody(db, found.article.body) : own }
}

function writeOf(
  db: Database,
  draft: Draft,
  bodies: Bodies,
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
  const upsert = articleUpsert(db, article, bodies.own, features, now, isReplaced, author)
  return [
    storedRow(draft),
    // Who was faster decides first; then nothing else of an edit is written.
    ...(edit && found
      ? [keepFound(found, bodies.found, editedStates(edit), isBefore(id, edit))]
      : []),
    ...(edit ? [...edit.statements, upsert] : [upsert]),
    ...(found && !edit && state !== null
      ? [keepFound(found, bodies.found, { known: state, next: state }, isReplaceable(id, kept))]
      : []),
    // A trigger took the old words out when the row changed.
    ...indexStatements(article, features.fingerprint, translations, isThisRevision),
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
  if (before?.kept === 'changed_meanwhile') return before.kept
  const isCorrectedSince = before && state !== null && before.state !== state
  if (isCorrectedSince && before.state !== edit?.next) return 'changed_meanwhile'
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
