import type { Context } from 'hono'
import type { StoredArticle } from '../../article/article.ts'
import { isMeant } from '../../http/if-match.ts'
import { Refusal } from '../../http/problem.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'

/**
 * Makes the check of whether a request is meant for an article as it is now.
 *
 * @returns It throws `precondition_failed` if `If-Match` has another revision.
 */
export function revisionCheck(c: Context<IngestEnv>): (article: StoredArticle) => void {
  const ifMatch = c.req.header('if-match')
  return ({ revision }) => {
    if (ifMatch === undefined || isMeant(ifMatch, revision)) return
    throw new Refusal('precondition_failed', { revision })
  }
}
