import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { plainText } from '../../article/plain-text.ts'
import type { TranslationKind } from '../../article/translation.ts'
import { readKeywords } from '../related/read-keywords.ts'
import type { TextFeatures } from '../related/similarity.ts'
import type { IndexedTranslation } from '../search/search-words.ts'
import { bodyOfRow, readableBody } from '../tables/stored-body.ts'

/** A stored translation, as far as the index and the neighbours of its article need it. */
export type TranslatedText = IndexedTranslation &
  TextFeatures & { kind: TranslationKind; sourceRevision: string }

/** A row that `selectTranslatedTexts` gives. */
export type TranslatedTextRow = {
  article_id: ArticleId
  lang: string
  kind: TranslationKind
  source_revision: string
  title: string
  lede: string | null
  body: string
  keywords: string
  fingerprint: string
}

/** Writes a SELECT of all translations of some articles, by language. */
export function selectTranslatedTexts(ids: readonly ArticleId[]): SQL {
  return sql`
    select article_id, lang, kind, source_revision, title, lede, ${sql.raw(bodyOfRow('translations'))} as body,
      keywords, fingerprint
    from translations where article_id in (select value from json_each(${JSON.stringify(ids)}))
    order by article_id, lang`
}

/** Makes a text of its row. What cannot be read is left out, so that the article can still be stored. */
export function translatedText(row: TranslatedTextRow): TranslatedText {
  const { lang, kind, title, lede, fingerprint } = row
  const body = readableBody(row.body)
  return {
    lang,
    kind,
    sourceRevision: row.source_revision,
    title,
    lede,
    text: body ? plainText(body) : '',
    keywords: readKeywords(row.keywords),
    fingerprint,
  }
}

/** The state of an article without any. */
export const noTranslations = '[]'

/**
 * Writes an expression that changes with every change of the translations of an article.
 *
 * @param id Of the article, or an SQL expression of it.
 */
export function translationsState(id: ArticleId | SQL): SQL<string> {
  return sql<string>`(
    select json_group_array(json_array(lang, kind, title, fingerprint, translated_at)) from (
      select lang, kind, title, fingerprint, translated_at from translations
      where article_id = ${id} order by lang
    ))`
}
