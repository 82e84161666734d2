import { articleText } from '../../src/article/article-text.ts'
import { createArticle, newlyStored } from '../../src/article/article.ts'
import { canonicalJson } from '../../src/article/canonical-json.ts'
import { instant } from '../../src/article/day.ts'
import { keywordsOf } from '../../src/article/keywords.ts'
import { articleMarkdown } from '../../src/article/markdown.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { clean } from '../../src/cleaner/index.ts'
import { readConfig } from '../../src/config/config.ts'
import { articlePageModel } from '../../src/site/article/article-page-model.ts'
import { ArticlePageView } from '../../src/site/article/article-page-view.tsx'
import { feedText } from '../../src/site/feeds/feed-text.tsx'
import { siteModel } from '../../src/site/model/site.ts'
import { indexedWords } from '../../src/store/search/search-words.ts'
import { fingerprint } from '../../src/text/fingerprint.ts'

const url = 'https://ternmouth-post.example/harbour'
const { site } = readConfig({})
const model = siteModel(site)
const encoder = new TextEncoder()

/** Does with a page all that the service would: cleans it, prepares it for storing, and prints it in each form. */
export async function journey(page: string): Promise<string> {
  const now = new Date('2026-11-24T12:00:00Z')
  const result = clean(encoder.encode(page), { url, contentType: 'text/html; charset=utf-8', now })
  if (result.outcome === 'refused') return result.reason
  const provenance = { rawHash: '0'.repeat(64), cleanerVersion: '1' }
  const created = await createArticle(result.content, provenance)
  const article = newlyStored(created, instant(now))
  keywordsOf(article)
  indexedWords(article, fingerprint(plainText(article.body)), [])
  JSON.stringify(canonicalJson(article, site.url))
  articleMarkdown(article, site.url)
  articleText(article)
  String(ArticlePageView({ page: articlePageModel(article, model) }))
  feedText({ ...article, translation: null }, site.url, model)
  return 'article'
}
