import type { Context } from 'hono'
import { articlePath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import { parseDay } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import { listKeyIn } from '../../site/list-addresses.ts'
import { siteMap } from '../../site/site-map.ts'
import type { ArticleList } from '../../store/lists.ts'
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
  const source = read('source', (text) => listKeyIn('source', text.replace(/^www\./i, '')))
  const since = read('since', parseDay)
  const after = read('after', parseListCursor)
  const from = since ? { since } : {}
  const list: ArticleList = source
    ? { kind: 'source', key: source, ...from }
    : { kind: 'all', ...from }
  const { site } = c.var.config
  const { items, next } = await c.var.articles.states(list, pageLength, after)
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
      translations: languages.map((one) => languageStatus(item, one, item, site)),
    }
  })
  return c.json({ articles, next }, 200, caching.api())
}
