import { WorkerEntrypoint } from 'cloudflare:workers'
import { page } from './page.ts'

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=3600',
}

// As text, since D1 gives a BLOB as a list of numbers.
const query = `SELECT id, source_url, source_name, source_domain, lang, title, lede, byline, agencies, published_at,
  modified_at, image, section, tags, revision, raw_hash, cleaner_version, first_seen_at, stored_at, hex(packed) AS body
  FROM articles WHERE id = ?`

/** A fixed page after a match that finds nothing and a row of an article that nobody looks at. */
export class Pages extends WorkerEntrypoint<Env> {
  override async fetch(request: Request): Promise<Response> {
    const kept = await caches.default.match(request)
    if (kept) return kept
    const id = new URL(request.url).pathname.slice(-12)
    await this.env.DB.prepare(query).bind(id).all()
    const response = new Response(page, { headers })
    this.ctx.waitUntil(caches.default.put(request, response.clone()))
    return response
  }
}

/** The platform's calls of a miss and nothing else: one call between entry points, match, select, put. */
export default {
  fetch: (request, _env, ctx) => ctx.exports.Pages.fetch(new Request(request.url)),
} satisfies ExportedHandler<Env>
