import type { Context } from 'hono'
import { articlePath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import { caching } from '../../cache/policies.ts'
import { articleSelection } from '../../site/article-selection.ts'
import { siteMap } from '../../site/site-map.ts'
import { parseListCursor } from '../../store/tables/list-cursor.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { optionalParameter } from '../ingest/optional-parameter.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { languagesIn, languageStatus } from './language-status.ts'

const pageLength = 100

/**
 * Answers with articles and the states of their translations, for the programs of an operator. One query.
 *
 * @throws {Refusal} See `operationProblems.articles`.
 */
export async function listArticles(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.articles)
  refuseUnknownParameters(c.req.queries(), siteMap.articles.query)
  const read = <Value>(name: string, parse: (text: string) => Value | null): Value | null =>
    optionalParameter(name, c.req.queries(name), parse)
  const url = c.req.query('url')
  if (url !== undefined) {
    const { getKnownAddress } = await import('./get-known-address.ts')
    return getKnownAddress(c, url)
  }
  const selection = articleSelection(read)
  if (selection === 'removed') return listRemoved(c)
  const after = read('after', parseListCursor)
  const { site } = c.var.config
  const { items, next } = await c.var.articles.states(
    selection.list,
    pageLength,
    after,
    selection.filter,
  )
  const articles = items.map((item) => {
    const { id, revision, lang, title, publishedAt, storedAt } = item
    const languages = languagesIn(item)
    const url = new URL(articlePath({ id, title, day: articleDay(item) }), site.url).href
    return {
      id,
      url,
      revision,
      lang,
      title,
      source: item.source,
      publishedAt,
      storedAt,
      confidence: item.confidence,
      isTruncated: item.isTruncated,
      changedBy: item.changedBy,
      translations: languages.map((one) => languageStatus(item, one, item, site)),
    }
  })
  return c.json({ articles, next }, 200, caching.api())
}

// Of a removed article, what its takedown keeps.
async function listRemoved(c: Context<IngestEnv>): Promise<Response> {
  const { parseRemovalCursor, printRemovalCursor } =
    await import('../../store/takedowns/removals.ts')
  const after = optionalParameter('after', c.req.queries('after'), parseRemovalCursor)
  const { items, next } = await c.var.articles.removals(pageLength, after)
  const articles = items
    .filter(({ restoredAt }) => restoredAt === null)
    .map(({ article: id, source, title, reason, at }) => ({
      id,
      state: 'removed',
      title,
      source: { url: source },
      reason,
      removedAt: at,
    }))
  return c.json({ articles, next: next && printRemovalCursor(next) }, 200, caching.api())
}
