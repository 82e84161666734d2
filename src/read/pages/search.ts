import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../problem.ts'
import { parseSearchCursor, type SearchCursor } from '../../store/search-cursor.ts'
import { searchForm } from '../model/search-form.ts'
import { searchPage } from '../model/search-page.ts'
import { siteModel } from '../model/site.ts'
import { cursorParameter } from '../page-parameters.ts'
import type { ReadEnv } from '../read-env.ts'
import { parseSearch } from '../search-parameters.ts'
import { validated } from '../validated.ts'
import { SearchPageView } from '../views/search-page.tsx'

const pageLength = 20
const maxSources = 50
const maxLanguages = 50

/** Answers with the search form and what it found. Three queries, sent together. */
export async function search(c: Context<ReadEnv>): Promise<Response> {
  const parameters = new URL(c.req.url).searchParams
  const wanted = parseSearch(parameters)
  const after = parameters.get(cursorParameter)
  const cursor = cursorOf(after)
  const [found, sources, languages] = await Promise.all([
    wanted.text === '' ? null : c.var.articles.search(wanted, pageLength, cursor),
    c.var.articles.longestLists('source', maxSources),
    c.var.articles.longestLists('language', maxLanguages),
  ])
  return validated(c, caching.search(), [found, sources, languages], () => {
    const site = siteModel(c.var.config.site)
    const form = searchForm(parameters)
    const page = searchPage(form, found, after, { sources, languages }, site)
    return c.html(SearchPageView({ page }))
  })
}

function cursorOf(after: string | null): SearchCursor | null {
  if (after === null) return null
  const cursor = parseSearchCursor(after)
  if (!cursor) throw new Refusal('not_found')
  return cursor
}
