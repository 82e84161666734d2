import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import { keywordsOf } from '../../article/keywords.ts'
import { plainText } from '../../article/plain-text.ts'
import type { Translation } from '../../article/translation.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { StorageFault } from '../d1/storage-fault.ts'
import { textFeatures } from '../related/article-features.ts'
import { readKeywords } from '../related/read-keywords.ts'
import { waitStatement } from '../related/relate-waiting.ts'
import type { TextFeatures } from '../related/similarity.ts'
import { wordCounts, type WordCount } from '../related/word-counts.ts'
import { indexStatements } from '../search/index-statements.ts'
import { articleColumns, articleOfRow } from '../tables/article-row.ts'
import { articlesTable } from '../tables/schema.ts'
import { storedBody } from '../tables/stored-body.ts'
import {
  translatedText,
  selectTranslatedTexts,
  translationsState,
  type TranslatedText,
  type TranslatedTextRow,
} from './translated-text.ts'
import { translationUpsert } from './translation-upsert.ts'

/** An article with its translations, as they are stored. */
export type TranslatedArticle = Pick<TextFeatures, 'keywords' | 'fingerprint'> & {
  article: StoredArticle
  filedAt: Moment
  translations: TranslatedText[]
  /** Of the translations; see `translationsState`. */
  state: string
  /** Whether the condition of the change holds. */
  isAllowed: boolean
}

/** A translation in place of the one in the same language; `null` for none any more. */
type Change = { lang: string; translation: Translation | null }

const maxAttempts = 8 // each fails only if another translation of the article, or a version of it, was stored meanwhile

/**
 * Changes a translation of an article, and its words in the index. Its neighbours are forgotten, and it waits for
 * `relateWaiting`. One transaction, after two reads. If the article or another of its translations is changed
 * meanwhile, it begins again.
 *
 * @param decide The change to make; `null` for none. It may run more than once.
 * @param condition Must hold in the transaction that makes the change. `decide` is told whether it does.
 * @returns The article as it was before; `null` if it is not stored or was removed.
 * @throws {StorageFault} The database failed; changing it again is safe.
 */
export async function rewriteTranslations(
  db: Database,
  id: ArticleId,
  decide: (found: TranslatedArticle) => Change | null,
  condition = always,
): Promise<TranslatedArticle | null> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const found = await readTranslatedArticle(db, id, condition)
    if (!found) return null
    const change = decide(found)
    if (!change || (await rewrite(db, found, change, condition))) return found
  }
  throw changing(id)
}

/** Derives the index of an article again from what is stored of it and its translations. */
export async function refreshIndex(db: Database, id: ArticleId): Promise<void> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const found = await readTranslatedArticle(db, id, always)
    if (!found || (await rewrite(db, found, null, always))) return
  }
  throw changing(id)
}

const always = sql`true`

function changing(id: ArticleId): StorageFault {
  return new StorageFault(
    `Cannot index article ${id}: it changed ${maxAttempts} times meanwhile`,
    'transient',
  )
}

type ArticleRow = Record<string, unknown> & {
  telling_words: string
  fingerprint: string
  filed_at: Moment
  state: string
  is_allowed: 0 | 1
}

async function readTranslatedArticle(
  db: Database,
  id: ArticleId,
  condition: SQL,
): Promise<TranslatedArticle | null> {
  const { keywords, fingerprint, filedAt } = articlesTable
  const article = db
    .select({
      ...articleColumns,
      keywords,
      fingerprint,
      filedAt,
      state: translationsState(id).as('state'),
      isAllowed: sql`(${condition})`.as('is_allowed'),
    })
    .from(articlesTable)
    .where(and(eq(articlesTable.id, id), sql`${articlesTable.removed} is null`))
  const [[row], translations] = (await retryRead(() =>
    transact(db, [article, selectTranslatedTexts([id])]),
  )) as [ArticleRow[], TranslatedTextRow[]]
  if (!row) return null
  return {
    article: articleOfRow(row),
    keywords: readKeywords(row.telling_words),
    fingerprint: row.fingerprint,
    filedAt: row.filed_at,
    translations: translations.map(translatedText),
    state: row.state,
    isAllowed: row.is_allowed === 1,
  }
}

async function rewrite(
  db: Database,
  found: TranslatedArticle,
  change: Change | null,
  condition: SQL,
): Promise<boolean> {
  const { article, fingerprint } = found
  const { id } = article
  const others = found.translations.filter((one) => one.lang !== change?.lang)
  const translation = change?.translation ?? null
  const content = translation && { ...article, ...translation.content, lang: translation.lang }
  const words = content ? keywordsOf(content) : []
  const [counts = []] = content
    ? await retryRead(() => transact(db, [wordCounts(words.map(({ term }) => term))]))
    : []
  const features = content && textFeatures(content, words, counts as WordCount[])
  const translations = [
    ...others,
    ...(translation && features ? [newText(translation, features)] : []),
  ].sort((one, other) => (one.lang < other.lang ? -1 : 1))

  const body = translation && (await storedBody(db, translation.content.body))
  const isSame = sql`(${isUnchanged(found)} and (${condition}))`
  const isFiled = sql`${isSame} and exists (select 1 from articles where id = ${id} and position is not null)`
  const [[answer]] = (await retryWrite(() =>
    transact(db, [
      sql`select ${isSame} as is_same`,
      ...indexStatements(article, fingerprint, translations, isSame),
      sql`delete from related where (article_id = ${id} or other_id = ${id}) and ${isFiled}`,
      waitStatement(id, isFiled),
      // The last one: it changes what the others depend on.
      ...(translation && features && body
        ? [translationUpsert(id, translation, body, features, isSame)]
        : []),
      ...(change && !translation
        ? [
            sql`delete from translations where article_id = ${id} and lang = ${change.lang} and ${isSame}`,
          ]
        : []),
    ]),
  )) as [{ is_same: 0 | 1 }[]]
  return answer?.is_same === 1
}

function newText(
  { lang, kind, sourceRevision, content }: Translation,
  features: TextFeatures,
): TranslatedText {
  const { title, lede, body } = content
  return { ...features, lang, kind, sourceRevision, title, lede, text: plainText(body) }
}

function isUnchanged({ article: { id, revision }, state }: TranslatedArticle): SQL {
  return sql`(${translationsState(id)} = ${state} and exists (
    select 1 from articles where id = ${id} and revision = ${revision} and removed is null))`
}
