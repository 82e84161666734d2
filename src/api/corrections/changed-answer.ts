import type { Context } from 'hono'
import { canonicalJson } from '../../article/canonical-json.ts'
import { caching } from '../../cache/policies.ts'
import type { Changed } from '../../intake/corrections/change-corrections.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'

/** Answers with a corrected article; the revision is its validator, for the next correction. */
export function changedAnswer(c: Context<IngestEnv>, { article, status }: Changed): Response {
  const answer = canonicalJson(article, c.var.config.site.url)
  const { id, title, url: page, revision } = answer
  c.set('operation', { event: 'corrected', article: id, outcome: status, title, page })
  return c.json({ status, ...answer }, 200, { ...caching.api(), etag: `"${revision}"` })
}
