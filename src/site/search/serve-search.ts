import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import { parseSearchCursor, type SearchCursor } from '../../store/search/search-cursor.ts'
import { siteNow } from '../model/list-time.ts'
import { siteModel } from '../model/site.ts'
import { cursorParameter } from '../parameter-names.ts'
import { parseSearch } from '../parse-search.ts'
import type { SiteEnv } from '../site-env.ts'
import { siteMap } from '../site-map.ts'
import { searchForm } from './search-form.ts'
import { searchPageModel } from './search-page-model.ts'
import { SearchPageView } from './search-page-view.tsx'

const pageLength = 20
const maxSources = 50
const maxLanguages = 50

/** Answers with the search form and the results, or with articles to read. Three queries, four without results. */
export async function serveSearch(c: Context<SiteEnv>): Promise<Response> {
  const parameters = new URL(c.req.url).searchParams
  const wanted = parseSearch(parameters)
  const after = parameters.get(cursorParameter)
  const cursor = cursorOf(after)
  const { articles } = c.var
  const [found, sources, languages] = await Promise.all([
    wanted.text === '' ? null : articles.search(wanted, pageLength, cursor),
    articles.longestLists('source', maxSources),
    articles.longestLists('language', maxLanguages),
  ])
  const isEmpty = !found || found.hits.length === 0
  const known = wanted.languages?.filter((one) => languages.some(({ key }) => key === one))
  const suggestions = isEmpty ? await articles.suggestions(known) : null
  const site = siteNow(siteModel(c.var.config.site), c.var.now, c.var.articles.absentDays())
  return validated(
    c,
    caching[siteMap.search.caching](),
    [found, sources, languages, suggestions, site.asOf],
    () => {
      const form = searchForm(parameters)
      const page = searchPageModel(
        form,
        { found, suggestions },
        after,
        { sources, languages },
        site,
      )
      return c.html(SearchPageView({ page }))
    },
  )
}

function cursorOf(after: string | null): SearchCursor | null {
  if (after === null) return null
  const cursor = parseSearchCursor(after)
  if (!cursor) throw new Refusal('not_found')
  return cursor
}
