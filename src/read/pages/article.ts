import type { Context } from 'hono'
import { articlePath, parseArticlePath, type Alternate } from '../../article/address.ts'
import { articleDay } from '../../article/article-day.ts'
import type { StoredArticle } from '../../article/article.ts'
import { canonicalJson } from '../../article/canonical-json.ts'
import { articleTag, railsTag } from '../../cache/tags.ts'
import { Refusal } from '../../problem.ts'
import type { Removed } from '../../store/remove.ts'
import { articleText } from '../article-text.ts'
import { cacheHeaders } from '../cache-policy.ts'
import { articlePage } from '../model/article-page.ts'
import { noRails, rails } from '../model/rails.ts'
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
  const { alternate } = place
  const found = present(
    alternate ? await c.var.articles.byId(place.id) : await c.var.articles.page(place.id),
  )
  const site = siteModel(c.var.config.site)
  const [stored, around] =
    'article' in found ? [found.article, rails(found, site)] : [found, noRails]
  const { id, title } = stored
  const page = articlePath({ id, title, day: articleDay(stored) })
  const path = alternate ? `${page}.${alternate}` : page
  const headers = {
    ...cacheHeaders('article', articleTag(id), ...(alternate ? [] : [railsTag])),
    vary: 'accept',
    ...(alternate && { link: `<${site.url}${page}>; rel="canonical"` }),
    ...reservations(stored, site),
  }
  for (const [header, value] of Object.entries(headers)) c.header(header, value)
  if (new URL(c.req.url).pathname !== path) return c.redirect(path, 301)
  if (alternate) return printAs[alternate](c, stored)
  return c.html(ArticlePageView({ page: articlePage(stored, site, around) }))
}

function present<T extends object>(found: T | Removed | null): T {
  if (!found) throw new Refusal('not_found')
  if (isRemoved(found))
    throw new Refusal(found.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
  return found
}

function isRemoved(found: object): found is Removed {
  return 'removed' in found
}

type Print = (c: Context<ReadEnv>, article: StoredArticle) => Response | Promise<Response>

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
