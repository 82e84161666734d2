import type { Context } from 'hono'
import { openRawArchive } from '../../archive/raw-archive.ts'
import { parseArticleId } from '../../article/article-address.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { siteMap } from '../../site/site-map.ts'
import type { RawPage } from '../../store/raw-pages.ts'
import { admitWriter } from '../ingest/admit-sender.ts'
import { chosen } from '../ingest/chosen.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'

/**
 * Answers with the page that an article was made of, as it was posted; `hash` chooses an older one.
 *
 * The bytes are hostile. They are offered as a file, and the policy that the gateway sends lets a browser run nothing.
 *
 * @throws {Refusal} See `operationProblems.raw`.
 */
export async function getRawPage(c: Context<IngestEnv>): Promise<Response> {
  await admitWriter(c, siteMap.raw)
  refuseUnknownParameters(c.req.queries(), siteMap.raw.query)
  const id = parseArticleId(c.req.param('id') ?? '')
  const article = id && (await c.var.articles.byId(id))
  if (!article) throw new Refusal('not_found')
  if ('removed' in article)
    throw new Refusal(article.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
  const pages = await c.var.articles.rawPages(article.id)
  const known = [article.rawHash, ...pages.map((one) => one.hash)] as const
  const hash = chosen('hash', c.req.queries('hash'), known)
  // An article of several parts has the hash of none of its pages.
  const page = pages.find((one) => one.hash === hash) ?? (hash === known[0] ? pages[0] : undefined)
  const bytes = page && c.env.RAW && (await openRawArchive(c.env.RAW).get(page))
  if (!bytes) throw new Refusal('raw_not_kept')
  return c.body(bytes, 200, { ...caching.api(), ...headersOf(page) })
}

function headersOf({ hash, url, contentType, receivedAt }: RawPage): Record<string, string> {
  return {
    'content-type': contentType ?? 'text/html',
    'content-disposition': `attachment; filename="${hash.slice(0, 12)}.html"`,
    'last-modified': receivedAt.toUTCString(),
    link: `<${url}>; rel="original"`,
    etag: `"${hash}"`,
  }
}
