import { WorkerEntrypoint } from 'cloudflare:workers'
import { page } from './page.ts'

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=3600',
}

// An article takes two thirds of its page; what is related to it, and what is new everywhere, a sixth each.
const parts: Readonly<Record<string, readonly [from: number, to: number]>> = {
  article: [0, 8192],
  related: [8192, 10_240],
  newest: [10_240, 12_288],
}

/** A part of a page out of the Cache API, put there by the first request. */
export class Pages extends WorkerEntrypoint {
  override async fetch(request: Request): Promise<Response> {
    const kept = await caches.default.match(request)
    if (kept) return kept
    const part = new URL(request.url).searchParams.get('part') ?? ''
    const response = new Response(page.slice(...(parts[part] ?? [])), { headers })
    await caches.default.put(request, response.clone())
    return response
  }
}

/** The platform's calls of a hit on a page that is put together from three parts, each kept for itself. */
export default {
  async fetch(request, _env, ctx) {
    const answers = await Promise.all(
      Object.keys(parts).map((part) => ctx.exports.Pages.fetch(`${request.url}?part=${part}`)),
    )
    const texts = await Promise.all(answers.map((answer) => answer.arrayBuffer()))
    return new Response(new Blob(texts), { headers })
  },
} satisfies ExportedHandler
