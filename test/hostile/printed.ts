import { articleText } from '../../src/article/article-text.ts'
import { createArticle, newlyStored, type StoredArticle } from '../../src/article/article.ts'
import { canonicalJson } from '../../src/article/canonical-json.ts'
import type { Moment } from '../../src/article/day.ts'
import { articleMarkdown } from '../../src/article/markdown.ts'
import { clean } from '../../src/cleaner/index.ts'
import { articlePageModel } from '../../src/site/article/article-page-model.ts'
import { ArticlePageView } from '../../src/site/article/article-page-view.tsx'
import { atom } from '../../src/site/feeds/atom.ts'
import { feed } from '../../src/site/feeds/feed.ts'
import { jsonFeed } from '../../src/site/feeds/json-feed.ts'
import { rss } from '../../src/site/feeds/rss.ts'
import { siteModel } from '../../src/site/model/site.ts'
import { rendered } from '../site/rendered.ts'
import { siteConfig } from '../site/specimen.ts'
import { jsonFaults, markdownFaults, xmlFaults } from './read-forms.ts'
import { lineUnfitness, pageFaults, unfitness } from './read-html.ts'

const site = siteModel(siteConfig)
const now = '2026-11-23T12:00:00.000Z' as Moment

const url = 'https://ternmouth-post.example/harbour'

/** Cleans a page into an article as it would be stored; `null` when it is refused. */
export async function articleIn(
  page: string | Uint8Array,
  contentType: string | null = null,
): Promise<StoredArticle | null> {
  const result = clean(page, { url, contentType, now: new Date(now) })
  if (result.outcome === 'refused') return null
  const provenance = { rawHash: '0'.repeat(64), cleanerVersion: '1' }
  const article = await createArticle(result.content, provenance)
  return newlyStored(article, now)
}

/** The page of an article. */
export function pageOf(article: StoredArticle): Promise<string> {
  return rendered(ArticlePageView({ page: articlePageModel(article, site) }))
}

/** Prints an article in all its own forms and says all that is wrong with them. */
export async function articleFaults(article: StoredArticle, style: string): Promise<string[]> {
  const { title, lede, byline, tags, section, source } = article
  const about = [title, lede, section, source.name, ...byline, ...tags]
  return [
    ...about.flatMap((line) => (line === null ? [] : lineUnfitness(line))),
    ...pageFaults(await pageOf(article), style),
    ...jsonFaults(JSON.stringify(canonicalJson(article, site.url))),
    ...markdownFaults(articleMarkdown(article, site.url)),
    ...unfitness(articleText(article)),
  ]
}

/** Prints articles as feeds and says all that is wrong with them. */
export function feedFaults(articles: readonly StoredArticle[]): string[] {
  const [first] = articles
  const place = { title: first?.title ?? '', folder: '/topic/light' }
  const shown = articles.map((article) => ({ ...article, translation: null }))
  const printed = feed(place, shown, site)
  return [...xmlFaults(rss(printed)), ...xmlFaults(atom(printed)), ...jsonFaults(jsonFeed(printed))]
}
