import type { Context } from 'hono'
import { articleId } from '../../article/article-address.ts'
import { safeUrl } from '../../article/safe-url.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { blockedRefusal } from '../../intake/blocked-refusal.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'

/**
 * Tells whether a page of an address need not be posted: `Last-Modified` is when its last version came, `Article-State`
 * is `published` or `removed`. One query.
 *
 * @throws {Refusal} `url_invalid`; `not_found` for an address that no article has; `blocked`.
 */
export async function getKnownAddress(c: Context<IngestEnv>, text: string): Promise<Response> {
  const url = safeUrl(text)
  if (!url) throw new Refusal('url_invalid')
  const { article, block } = await c.var.articles.knownAddress({
    id: await articleId(url),
    url,
  })
  if (block) throw blockedRefusal(block)
  if (!article) throw new Refusal('not_found')
  const { id, lastSeenAt, revision, removed } = article
  const state = removed ? 'removed' : 'published'
  return c.json({ id, state, lastSeenAt, ...(!removed && { revision }) }, 200, {
    ...caching.api(),
    'last-modified': lastSeenAt.toUTCString(),
    'article-state': state,
  })
}
