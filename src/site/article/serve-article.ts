import type { Context } from 'hono'
import {
  alternateTypes,
  articlePath,
  parseArticlePath,
  type Alternate,
  type ArticleId,
} from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import { canonicalJson } from '../../article/canonical-json.ts'
import { caching } from '../../cache/policies.ts'
import { articleTag } from '../../cache/tags.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import type { Removed } from '../../store/remove.ts'
import { siteThisYear } from '../model/list-time.ts'
import { siteModel } from '../model/site.ts'
import type { SiteEnv } from '../site-env.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { articlePageModel } from './article-page-model.ts'
import { ArticlePageView } from './article-page-view.tsx'
import { articleText } from './article-text.ts'
import { noRails, railsModel } from './rails-model.ts'
import { reservationHeaders } from './reservation-headers.ts'

// `Accept` chooses the form.
const negotiated = { vary: 'accept' }

/**
 * Answers with one article, as a page or in another form. One query.
 *
 * @throws {Refusal} `not_found`, `gone` or `removed_for_legal_reasons`.
 */
export async function serveArticle(c: Context<SiteEnv>): Promise<Response> {
  const place = parseArticlePath(c.req.param('day') ?? '', c.req.param('slug') ?? '')
  if (!place) throw new Refusal('not_found')
  const { alternate } = place
  const found = foundOrRefused(
    place.id,
    alternate ? await c.var.articles.byId(place.id) : await c.var.articles.page(place.id),
  )
  const site = siteModel(c.var.config.site)
  const stored = 'article' in found ? found.article : found
  const { id, title } = stored
  const filedOn = articleDay(stored)
  const page = sitePath(site, articlePath({ id, title, day: filedOn }))
  const path = alternate ? `${page}.${alternate}` : page
  if (new URL(c.req.url).pathname !== path)
    return c.body(null, 301, { ...caching.moved(id, filedOn), ...negotiated, location: path })
  const headers = {
    ...(alternate ? caching.form(id, filedOn) : caching[siteMap.article.caching](id, filedOn)),
    ...negotiated,
    ...(alternate && { link: `<${site.url}${page}>; rel="canonical"` }),
    ...reservationHeaders(stored, site),
  }
  const shown = alternate ? site : siteThisYear(site, c.var.now)
  return validated(c, headers, alternate ? found : [found, shown.asOf], () => {
    if (alternate) return printAs[alternate](c, stored)
    const around = 'article' in found ? railsModel(found, shown) : noRails
    return c.html(ArticlePageView({ page: articlePageModel(stored, shown, around) }))
  })
}

function foundOrRefused<T extends object>(id: ArticleId, found: T | Removed | null): T {
  if (!found)
    throw new Refusal('not_found', {}, { ...caching.missing(articleTag(id)), ...negotiated })
  if (isRemoved(found)) {
    const code = found.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone'
    throw new Refusal(code, {}, { ...caching.gone(id), ...negotiated })
  }
  return found
}

function isRemoved(found: object): found is Removed {
  return 'removed' in found
}

type Print = (c: Context<SiteEnv>, article: StoredArticle) => Response | Promise<Response>

const printAs: Record<Alternate, Print> = {
  json: (c, article) => c.json(canonicalJson(article, c.var.config.site.url)),
  txt: (c, article) =>
    c.body(articleText(article), 200, { 'content-type': `${alternateTypes.txt}; charset=utf-8` }),
  // The Markdown printer is a large module that pages do not need.
  md: async (c, article) => {
    const { articleMarkdown } = await import('../../article/markdown.ts')
    const markdown = articleMarkdown(article, c.var.config.site.url)
    return c.body(markdown, 200, { 'content-type': `${alternateTypes.md}; charset=utf-8` })
  },
}
