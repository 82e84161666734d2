import { page } from './page.ts'

/** A page of 12 KB from memory. */
export default {
  fetch: () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
} satisfies ExportedHandler
