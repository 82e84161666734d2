import type { StoredArticle } from '../article/article.ts'

/** What a list shows of an article. */
export type ArticleSummary = Pick<
  StoredArticle,
  'id' | 'title' | 'lede' | 'lang' | 'source' | 'publishedAt' | 'firstSeenAt' | 'image'
>
