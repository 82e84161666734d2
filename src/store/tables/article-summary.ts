import type { ArticleId } from '../../article/article-address.ts'
import type { LeadImage, StoredArticle } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import type { SafeUrl } from '../../article/safe-url.ts'

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
  | 'image'
  | 'section'
  | 'isNoindex'
>

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
  image: string | null
  section: string | null
  is_noindex: 0 | 1
}

// oxfmt-ignore
const columns = [
  'id', 'title', 'lede', 'lang', 'source_url', 'source_name', 'source_domain', 'published_at',
  'modified_at', 'first_seen_at', 'stored_at', 'image', 'section', 'is_noindex',
] satisfies (keyof SummaryRow)[]

/** The columns of a summary, of `articles` called `a`. */
export const summaryColumns = columns.map((name) => `a.${name}`).join(', ')

/** The same columns as one JSON object. */
export const summaryObject = `json_object(${columns.map((name) => `'${name}', a.${name}`).join(', ')})`

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
    image: row.image === null ? null : (JSON.parse(row.image) as LeadImage),
    section: row.section,
    isNoindex: row.is_noindex === 1,
  }
}
