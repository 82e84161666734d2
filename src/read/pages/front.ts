import type { Context } from 'hono'
import { listTag } from '../../cache/tags.ts'
import { cacheHeaders } from '../cache-policy.ts'
import { frontPage } from '../model/front-page.ts'
import { siteModel } from '../model/site.ts'
import type { ReadEnv } from '../read-env.ts'
import { FrontPageView } from '../views/front-page.tsx'

const maxStories = 60 // the lead, the grid, the headlines, and twice as many to choose the sources from
const maxTrends = 6

/** Answers with the front page. Two queries, sent together. */
export async function front(c: Context<ReadEnv>): Promise<Response> {
  const [newest, mostRead] = await Promise.all([
    c.var.articles.latest(maxStories),
    c.var.articles.mostRead(maxTrends),
  ])
  const page = frontPage(newest, mostRead, siteModel(c.var.config.site))
  return c.html(FrontPageView({ page }), 200, cacheHeaders('list', listTag))
}
