import type { Context } from 'hono'
import { articlePath, parseArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import { caching } from '../../cache/policies.ts'
import { correctedArticle } from '../../intake/corrections/corrected-article.ts'
import { correctionReport } from '../../intake/corrections/correction-report.ts'
import { siteMap } from '../../site/site-map.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'

/**
 * Answers with the corrections of an article, who made them, and what became of them; and with the names of its blocks.
 * One query.
 *
 * @throws {Refusal} See `operationProblems.corrections`.
 */
export async function getCorrections(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.corrections)
  refuseUnknownParameters(c.req.queries(), siteMap.corrections.query)
  const id = parseArticleId(c.req.param('id') ?? '')
  const { article, ...report } = await correctionReport(await correctedArticle(c.var.articles, id))
  const { revision, title } = article
  const path = articlePath({ id: article.id, title, day: articleDay(article) })
  const answer = {
    id: article.id,
    url: new URL(path, c.var.config.site.url).href,
    revision,
    corrections: report.corrections.map(({ correction, ...about }) => ({
      ...about,
      ...correction,
    })),
    blocks: report.blocks.map(({ name, block, excerpt }) => ({ name, type: block.type, excerpt })),
  }
  return c.json(answer, 200, { ...caching.api(), etag: `"${revision}"` })
}
