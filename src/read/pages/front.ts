import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { frontPage } from '../model/front-page.ts'
import { siteModel } from '../model/site.ts'
import type { ReadEnv } from '../read-env.ts'
import { validated } from '../validated.ts'
import { FrontPageView } from '../views/front-page.tsx'

const maxStories = 60 // the lead, the grid, the headlines, and twice as many to choose the sources from
const maxTrends = 6

/** Answers with the front page. Two queries, sent together. */
export async function front(c: Context<ReadEnv>): Promise<Response> {
  const [newest, mostRead] = await Promise.all([
    c.var.articles.latest(maxStories),
    c.var.articles.mostRead(maxTrends),
  ])
  return validated(c, caching.front(), [newest, mostRead], () => {
    const page = frontPage(newest, mostRead, siteModel(c.var.config.site))
    return c.html(FrontPageView({ page }))
  })
}
