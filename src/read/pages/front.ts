import type { Context } from 'hono'
import { listTag } from '../../cache/tags.ts'
import { cacheHeaders } from '../cache-policy.ts'
import { frontPage } from '../model/front-page.ts'
import { siteModel } from '../model/site.ts'
import type { ReadEnv } from '../read-env.ts'
import { FrontPageView } from '../views/front-page.tsx'

const maxStories = 31 // the lead and ten rows of three

/** Answers with the front page. One query. */
export async function front(c: Context<ReadEnv>): Promise<Response> {
  const latest = await c.var.articles.latest(maxStories)
  const page = frontPage(latest, siteModel(c.var.config.site))
  return c.html(FrontPageView({ page }), 200, cacheHeaders('list', listTag))
}
