import type { Context } from 'hono'
import { versionPath } from '../../article/article-address.ts'
import { canonicalJson } from '../../article/canonical-json.ts'
import { caching } from '../../cache/policies.ts'
import { articleTag } from '../../cache/tags.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import { httpTime, mementoLinks } from '../article/memento-links.ts'
import { reservationHeaders } from '../article/reservation-headers.ts'
import type { SiteEnv } from '../site-env.ts'
import { foundVersions } from './found-versions.ts'
import { versionPageModel } from './version-page-model.ts'
import { VersionPageView } from './version-page-view.tsx'

/**
 * Answers with one version of an article as readers got it, as a page or as JSON. Three queries.
 *
 * @throws {Refusal} `not_found`, `gone` or `removed_for_legal_reasons`.
 * @see https://www.rfc-editor.org/rfc/rfc7089#section-2.1.1
 */
export async function serveVersion(c: Context<SiteEnv>): Promise<Response> {
  const [name = '', suffix] = (c.req.param('version') ?? '').split('.')
  const number = Number(name)
  const pathOf = (page: string) => versionPath(page, number) + (suffix ? `.${suffix}` : '')
  const found = await foundVersions(c, pathOf)
  if (found instanceof Response) return found
  const { site, article, page, versions, headers } = found
  const version = versions.find((one) => one.number === number)
  if (!version) throw new Refusal('not_found', {}, caching.missing(articleTag(article.id)))
  const own = {
    ...headers,
    'memento-datetime': httpTime(version.storedAt),
    link: mementoLinks(site.url + page, version, versions),
  }
  return validated(c, own, [article, version.number, versions], async () => {
    const [whole] = await c.var.articles.wholeVersions(article, [version])
    if (!whole) throw new Refusal('not_found')
    const print = suffix
      ? () => {
          const { replacedAt } = version
          const json = canonicalJson(whole.article, site.url, versionPath(page, number))
          return c.json({ ...json, version: number, replacedAt })
        }
      : () => c.html(VersionPageView({ page: versionPageModel(found, whole) }))
    const answer = await print()
    // As the source reserved it then.
    const reserved = reservationHeaders({ ...whole.article, isNoindex: true }, site)
    for (const [field, value] of Object.entries(reserved)) answer.headers.set(field, value)
    return answer
  })
}
