import { WorkerEntrypoint } from 'cloudflare:workers'
import { page } from './page.ts'

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=3600',
}

/** A page out of the Cache API, put there by the first request. */
export class Pages extends WorkerEntrypoint {
  override async fetch(request: Request): Promise<Response> {
    const kept = await caches.default.match(request)
    if (kept) return kept
    const response = new Response(page, { headers })
    await caches.default.put(request, response.clone())
    return response
  }
}

/** The platform's calls of a hit and nothing else: one call between entry points, one match. */
export default {
  fetch: (request, _env, ctx) => ctx.exports.Pages.fetch(new Request(request.url)),
} satisfies ExportedHandler
