import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { validated } from '../../http/validated.ts'
import { languagesOf, listIn, redirectToKnownLanguages } from '../chosen-languages.ts'
import { siteNow } from '../model/list-time.ts'
import { siteModel } from '../model/site.ts'
import type { SiteEnv } from '../site-env.ts'
import { siteMap } from '../site-map.ts'
import { FrontPageView } from './front-page-view.tsx'

const maxStories = 60 // from which the lead, the grid, the headlines and the sections are chosen
const maxTrends = 30 // six are shown, the others influence the ranking
const maxTopics = 12
const maxLanguages = 500

/** Answers with the front page, of all languages or of some. Four queries at once. */
export async function serveFront(c: Context<SiteEnv>): Promise<Response> {
  const { articles } = c.var
  const chosen = languagesOf(c)
  const [newest, mostRead, topics, languages] = await Promise.all([
    articles.frontNews(listIn(chosen), maxStories),
    articles.mostRead(maxTrends, chosen),
    chosen.length > 0 ? [] : articles.longestLists('topic', maxTopics), // topics are not counted by language
    articles.longestLists('language', maxLanguages),
  ])
  const redirect = redirectToKnownLanguages(c, chosen, languages)
  if (redirect) return redirect
  const site = siteNow(siteModel(c.var.config.site), c.var.now, c.var.articles.absentDays())
  const content = { newest, mostRead, topics, languages, chosen }
  return validated(c, caching[siteMap.front.caching](), [content, site.asOf], async () => {
    // Imports the segmentation of words, which no other page needs.
    const { frontPageModel } = await import('./front-page-model.ts')
    return c.html(FrontPageView({ page: frontPageModel(content, site) }))
  })
}
