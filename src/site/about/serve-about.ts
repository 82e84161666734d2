import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { siteModel } from '../ui/site.ts'
import type { SiteEnv } from '../site-env.ts'
import { validated } from '../../http/validated.ts'
import { TextPageView } from './text-page-view.tsx'

export function about(c: Context<SiteEnv>): Promise<Response> {
  const site = siteModel(c.var.config.site)
  const { phrases } = site
  const paragraphs = phrases.aboutText(site.name)
  return validated(c, caching.file(), paragraphs, () =>
    c.html(TextPageView({ site, title: phrases.about, path: '/about', paragraphs })),
  )
}

export function privacy(c: Context<SiteEnv>): Promise<Response> {
  const site = siteModel(c.var.config.site)
  const { privacyText, privacy: title } = site.phrases
  return validated(c, caching.file(), privacyText, () =>
    c.html(TextPageView({ site, title, path: '/privacy', paragraphs: privacyText })),
  )
}
