import type { Context } from 'hono'
import {
  articlePath,
  parseArticlePath,
  type Alternate,
  type ArticleId,
} from '../../article/address.ts'
import { articleDay } from '../../article/article-day.ts'
import type { StoredArticle } from '../../article/article.ts'
import { canonicalJson } from '../../article/canonical-json.ts'
import { articleTag } from '../../cache/tags.ts'
import { Refusal } from '../../problem.ts'
import type { Articles } from '../../store/articles.ts'
import { articleText } from '../article-text.ts'
import { cacheHeaders } from '../cache-policy.ts'
import { articlePage } from '../model/article-page.ts'
import { siteModel } from '../model/site.ts'
import type { ReadEnv } from '../read-env.ts'
import { reservations } from '../reservations.ts'
import { ArticlePageView } from '../views/article-page.tsx'

/**
 * Answers with one article, as a page or in another form. One query.
 *
 * @param name The last segment of the path, `slug-id` with or without the suffix of a form.
 * @throws {Refusal} `not_found`, `gone` or `removed_for_legal_reasons`.
 */
export async function article(c: Context<ReadEnv>, day: string, name: string): Promise<Response> {
  const place = parseArticlePath(day, name)
  if (!place) throw new Refusal('not_found')
  const found = await present(c.var.articles, place.id)
  const { id, title } = found
  const page = articlePath({ id, title, day: articleDay(found) })
  const path = place.alternate ? `${page}.${place.alternate}` : page
  const headers = {
    ...cacheHeaders('article', articleTag(id)),
    vary: 'accept',
    ...(place.alternate && { link: `<${c.var.config.site.url}${page}>; rel="canonical"` }),
    ...reservations(found, c.var.config.site),
  }
  for (const [header, value] of Object.entries(headers)) c.header(header, value)
  if (new URL(c.req.url).pathname !== path) return c.redirect(path, 301)
  return place.alternate ? printAs[place.alternate](c, found) : printPage(c, found)
}

async function present(articles: Articles, id: ArticleId): Promise<StoredArticle> {
  const found = await articles.byId(id)
  if (!found) throw new Refusal('not_found')
  if ('removed' in found)
    throw new Refusal(found.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
  return found
}

type Print = (c: Context<ReadEnv>, article: StoredArticle) => Response | Promise<Response>

const printPage: Print = (c, article) =>
  c.html(ArticlePageView({ page: articlePage(article, siteModel(c.var.config.site)) }))

const printAs: Record<Alternate, Print> = {
  json: (c, article) => c.json(canonicalJson(article, c.var.config.site.url)),
  txt: (c, article) => c.text(articleText(article)),
  // The Markdown printer is a large import that pages do without.
  md: async (c, article) => {
    const { articleMarkdown } = await import('../../article/markdown.ts')
    const markdown = articleMarkdown(article, c.var.config.site.url)
    return c.body(markdown, 200, { 'content-type': 'text/markdown; charset=utf-8' })
  },
}
