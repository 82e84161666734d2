import type { Context } from 'hono'
import { timeMapPath } from '../../article/article-address.ts'
import { validated } from '../../http/validated.ts'
import { linkFormat } from '../article/memento-links.ts'
import type { SiteEnv } from '../site-env.ts'
import { foundVersions } from './found-versions.ts'
import { timeMap } from './time-map.ts'

/** Answers with the versions of an article and their times. Two queries. */
export async function serveTimeMap(c: Context<SiteEnv>): Promise<Response> {
  const found = await foundVersions(c, timeMapPath)
  if (found instanceof Response) return found
  const { site, page, versions, headers } = found
  return validated(c, headers, versions, () =>
    c.body(timeMap(site.url + page, versions), 200, { 'content-type': linkFormat }),
  )
}
