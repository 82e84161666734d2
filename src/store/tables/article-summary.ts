import type { ArticleId } from '../../article/article-address.ts'
import type { LeadImage } from '../../article/article-content.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { ReadingLanguage } from './reading-language.ts'

/** The fields of an article that a list shows. */
export type ArticleSummary = Pick<
  StoredArticle,
  | 'id'
  | 'title'
  | 'lede'
  | 'lang'
  | 'source'
  | 'publishedAt'
  | 'modifiedAt'
  | 'firstSeenAt'
  | 'storedAt'
  | 'editedAt'
  | 'image'
  | 'section'
  | 'isNoindex'
> & {
  /** Of its translation into the language that summaries are read in, if there is one. */
  translated?: TranslatedHeadline | null
}

/** What lists show of a translation. */
export type TranslatedHeadline = {
  /** `null` if it remains in the original. */
  title: string | null
  /** `null` if it remains in the original, and if there is none. */
  lede: string | null
  /** The language it is from, as a BCP 47 tag. It may be known better than by the page itself. */
  sourceLang: string
  translatedAt: Moment
}

/** A summary as SQLite gives it, as a row or as a JSON object. */
export type SummaryRow = {
  id: ArticleId
  title: string
  lede: string | null
  lang: string
  source_url: SafeUrl
  source_name: string
  source_domain: string
  published_at: Moment | null
  modified_at: Moment | null
  first_seen_at: Moment
  stored_at: Moment
  edited_at: Moment
  image: string | null
  section: string | null
  is_noindex: 0 | 1
  /** A translated headline as a JSON array, in the order of its type; `null` without a translation. */
  translated: string | null
}

// oxfmt-ignore
const columns = [
  'id', 'title', 'lede', 'lang', 'source_url', 'source_name', 'source_domain', 'published_at',
  'modified_at', 'first_seen_at', 'stored_at', 'edited_at', 'image', 'section', 'is_noindex',
] as const satisfies (keyof SummaryRow)[]

const isTranslated = (path: string) =>
  `not exists (select 1 from json_each(t.remaining) where value = '${path}')`

// One row of a primary key more for each article.
function translatedColumn(lang: ReadingLanguage): string {
  return `(select json_array(iif(${isTranslated('title')}, t.title, null), iif(${isTranslated('lede')}, t.lede, null),
    t.source_lang, t.translated_at) from translations t where t.article_id = a.id and t.lang = '${lang}')`
}

/** The columns of a summary, of `articles` called `a`, with what is translated into a language. */
export function summaryColumns(lang: ReadingLanguage): string {
  return `${columns.map((name) => `a.${name}`).join(', ')}, ${translatedColumn(lang)} as translated`
}

/** The same columns as one JSON object. */
export function summaryObject(lang: ReadingLanguage): string {
  const pairs = columns.map((name) => `'${name}', a.${name}`).join(', ')
  return `json_object(${pairs}, 'translated', ${translatedColumn(lang)})`
}

/** Makes a summary of what `summaryColumns` or `summaryObject` gave. */
export function readSummary(row: SummaryRow): ArticleSummary {
  return {
    id: row.id,
    title: row.title,
    lede: row.lede,
    lang: row.lang,
    source: { url: row.source_url, name: row.source_name, domain: row.source_domain },
    publishedAt: row.published_at,
    modifiedAt: row.modified_at,
    firstSeenAt: row.first_seen_at,
    storedAt: row.stored_at,
    editedAt: row.edited_at,
    image: row.image === null ? null : (JSON.parse(row.image) as LeadImage),
    section: row.section,
    isNoindex: row.is_noindex === 1,
    translated: row.translated === null ? null : readTranslated(row.translated),
  }
}

// JSON inside `summaryObject` is read with it; as a column it is text.
function readTranslated(json: unknown): TranslatedHeadline {
  const [title, lede, sourceLang, translatedAt] = (
    typeof json === 'string' ? JSON.parse(json) : json
  ) as HeadlineRow
  return { title, lede, sourceLang, translatedAt }
}

type HeadlineRow = [
  title: string | null,
  lede: string | null,
  sourceLang: string,
  translatedAt: Moment,
]

/**
 * Whether readers of a language can read the title of an article: it is in their language, or translated into it.
 *
 * @param summary Read in the same language.
 * @param language A primary tag.
 */
export function isReadableIn(
  { lang, translated }: Pick<ArticleSummary, 'lang' | 'translated'>,
  language: string,
): boolean {
  return primaryLanguage(lang) === language || (translated?.title ?? null) !== null
}
