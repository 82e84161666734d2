import type { Context } from 'hono'
import { cacheHeaders } from '../cache-policy.ts'
import { siteModel } from '../model/site.ts'
import type { ReadEnv } from '../read-env.ts'
import { TextPageView } from '../views/text-page.tsx'

const caching = cacheHeaders('fixed')

export function about(c: Context<ReadEnv>): Response | Promise<Response> {
  const site = siteModel(c.var.config.site)
  const { phrases } = site
  const paragraphs = phrases.aboutText(site.name)
  const page = TextPageView({ site, title: phrases.about, path: '/about', paragraphs })
  return c.html(page, 200, caching)
}

export function privacy(c: Context<ReadEnv>): Response | Promise<Response> {
  const site = siteModel(c.var.config.site)
  const { privacyText, privacy: title } = site.phrases
  const page = TextPageView({ site, title, path: '/privacy', paragraphs: privacyText })
  return c.html(page, 200, caching)
}
