import type { Context } from 'hono'
import type { ListKind } from '../../article/listing.ts'
import { caching } from '../../cache/policies.ts'
import { validated } from '../../http/validated.ts'
import { languagesOf, redirectToKnownLanguages } from '../chosen-languages.ts'
import { listAddresses } from '../list-addresses.ts'
import { siteThisYear } from '../model/list-time.ts'
import { siteModel } from '../model/site.ts'
import type { Handler, SiteEnv } from '../site-env.ts'
import { ListIndexPageView } from './list-index-page-view.tsx'
import { maxIndexed } from './serve-lists.ts'

/** Answers with the sources, topics, authors or languages with the most articles. One query. */
export function listIndexOf(kind: ListKind): Handler {
  return (c) => serveIndex(kind, c)
}

async function serveIndex(kind: ListKind, c: Context<SiteEnv>): Promise<Response> {
  const entries = await c.var.articles.longestLists(kind, maxIndexed)
  const languages = kind === 'language' ? languagesOf(c) : []
  const redirect = redirectToKnownLanguages(c, languages, entries)
  if (redirect) return redirect
  const site = siteThisYear(siteModel(c.var.config.site), c.var.now, c.var.articles.absentDays())
  const headers = caching[listAddresses[kind].index.caching]()
  return validated(c, headers, [entries, languages, site.asOf], () =>
    c.html(ListIndexPageView({ site, kind, entries, languages })),
  )
}
