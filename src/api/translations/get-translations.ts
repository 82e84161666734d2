import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { foundArticle } from './found-article.ts'
import { languagesIn, statesIn } from './language-status.ts'

/**
 * Answers with the languages that an article is translated into, or is to be, and their states. Two queries.
 *
 * @throws {Refusal} See `operationProblems.translations`.
 */
export async function getTranslations(c: Context<IngestEnv>): Promise<Response> {
  const { article, translations } = await foundArticle(c)
  const known = { translations, tasks: await c.var.articles.tasks(article.id) }
  const states = statesIn(article, languagesIn(known), known, c.var.config.site)
  return c.json(states, 200, caching.api())
}
