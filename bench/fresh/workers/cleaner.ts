import { clean } from '../../../src/cleaner/index.ts'

/** The cleaner alone: answers a page with what came of it, anything else with nothing. */
export default {
  async fetch(request) {
    if (request.method !== 'POST') return new Response(null, { status: 204 })
    const page = new Uint8Array(await request.arrayBuffer())
    const { outcome } = clean(page, { url: request.url, now: new Date() })
    return new Response(outcome)
  },
} satisfies ExportedHandler
