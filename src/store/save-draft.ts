import { sql, type SQL } from 'drizzle-orm'
import { revised, type Article } from '../article/article.ts'
import { applyCorrections, countUnfit } from '../article/correction/apply-corrections.ts'
import { keywordsOf, type Keyword } from '../article/keywords.ts'
import type { WantedTranslation } from '../article/translation.ts'
import { comparedVersion, keptBefore, outdatedReason, rivalOf } from './better-version.ts'
import { outdatedEdit } from './corrections/correction-edit.ts'
import type { FoundArticle } from './corrections/found-article.ts'
import {
  correctionsJson,
  inForce,
  neverCorrected,
  readCorrections,
} from './corrections/kept-corrections.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead } from './d1/retry.ts'
import { wordCounts, type WordCount } from './related/word-counts.ts'
import type { SaveAllOptions } from './save-options.ts'
import { storedRow, type StoredRow } from './stored-row.ts'
import { countUnasked } from './translations/ask-translations.ts'

/** An article with what is known of it before it is written. */
export type Draft = {
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
  /** Whether the stored version stays if it is better. */
  isCompared: boolean
  /** Whether the row lacks that this version of the cleaner makes it. */
  isDated: SQL
  wanted: readonly WantedTranslation[] | null
  /** Whether translations of the stored version were never asked for. */
  isUnasked: boolean
  stored: StoredRow | undefined
}

/**
 * Reads what is stored of articles, and applies their corrections to them. One query, and one more if any has
 * corrections.
 *
 * @returns A draft of each, in their order, and how common their words are.
 */
export async function readDrafts(
  db: Database,
  articles: readonly Article[],
  options: SaveAllOptions,
): Promise<{ drafts: Draft[]; counts: WordCount[] }> {
  const drafts = articles.map((article) => draftOf(article, options))
  const counts = await readRows(db, drafts, options)
  const changed = (await Promise.all(drafts.map((draft) => correct(draft, options)))).filter(
    (draft) => draft !== null,
  )
  // The corrected text has other words, and the corrected language other translations.
  if (changed.length > 0) counts.push(...(await readRows(db, changed, options)))
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
          : keptBefore(article, null),
    isCompared: !edit && !isRecleaned && !isForced && !hasCorrections,
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
async function readRows(
  db: Database,
  drafts: readonly Draft[],
  { wanted }: SaveAllOptions,
): Promise<WordCount[]> {
  for (const draft of drafts) draft.wanted = wanted ? wanted(draft.article) : null
  const [counts = [], ...rows] = await retryRead(() =>
    transact(db, [
      wordCounts(drafts.flatMap(({ words }) => words.map(({ term }) => term))),
      ...drafts.map((draft) =>
        storedRow(
          draft,
          correctionsJson(draft.given.id),
          draft.isCompared && comparedVersion(draft.given),
        ),
      ),
      ...(wanted ? drafts.map((draft) => countUnasked(draft.article, draft.wanted ?? [])) : []),
    ]),
  )
  for (const [index, draft] of drafts.entries()) {
    draft.stored = rows[index]?.[0] as StoredRow | undefined
    if (draft.isCompared) compare(draft)
    const [unasked] = (rows[drafts.length + index] ?? []) as { n: number }[]
    draft.isUnasked = (unasked?.n ?? 0) > 0
  }
  return counts as WordCount[]
}

/** Compares a draft with the stored version that was read; that one alone is judged when it is written. */
function compare(draft: Draft): void {
  const { stored, given } = draft
  const rival = stored?.rival ? rivalOf(stored.rival, given) : null
  draft.kept = keptBefore(given, rival)
  if (stored) stored.kept = rival?.reason ?? null
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
