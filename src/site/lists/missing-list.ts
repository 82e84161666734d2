import type { Context } from 'hono'
import type { ListKind } from '../../article/listing.ts'
import { registrableDomain } from '../../article/outlet.ts'
import { caching } from '../../cache/policies.ts'
import { listTag } from '../../cache/tags.ts'
import { Refusal } from '../../http/problem.ts'
import { listPath } from '../list-addresses.ts'
import type { SiteEnv } from '../site-env.ts'

/**
 * Answers for a list without articles. The host of an outlet leads to the list of the outlet while it has none of its
 * own. One query for a host, none otherwise.
 *
 * @param file What follows the list's path, e.g. `/feed.xml?lang=original`.
 * @throws {Refusal} `not_found`.
 */
export async function missingList(
  c: Context<SiteEnv>,
  kind: ListKind,
  key: string,
  file = '',
): Promise<Response> {
  const missing = caching.missing(listTag)
  const outlet = kind === 'source' ? registrableDomain(key) : key
  if (outlet === key || !(await c.var.articles.listEntry(kind, outlet)))
    throw new Refusal('not_found', {}, missing)
  return c.body(null, 301, {
    ...missing,
    location: listPath(kind, outlet, c.var.config.site) + file,
  })
}
