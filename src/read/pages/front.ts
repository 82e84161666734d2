import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { frontPage } from '../model/front-page.ts'
import { siteModel } from '../model/site.ts'
import type { ReadEnv } from '../read-env.ts'
import { validated } from '../validated.ts'
import { FrontPageView } from '../views/front-page.tsx'

const maxStories = 60 // the lead, the grid, the headlines, and twice as many to choose the sources from
const maxTrends = 6
const maxTopics = 12

/** Answers with the front page. Three queries, sent together. */
export async function front(c: Context<ReadEnv>): Promise<Response> {
  const { articles } = c.var
  const [newest, mostRead, topics] = await Promise.all([
    articles.latest(maxStories),
    articles.mostRead(maxTrends),
    articles.longestLists('topic', maxTopics),
  ])
  return validated(c, caching.front(), [newest, mostRead, topics], () => {
    const page = frontPage({ newest, mostRead, topics }, siteModel(c.var.config.site))
    return c.html(FrontPageView({ page }))
  })
}
