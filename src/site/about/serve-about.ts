import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { validated } from '../../http/validated.ts'
import { siteModel } from '../model/site.ts'
import type { SiteEnv } from '../site-env.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { TextPageView } from './text-page-view.tsx'

export function serveAbout(c: Context<SiteEnv>): Promise<Response> {
  const site = siteModel(c.var.config.site)
  const { phrases } = site
  const paragraphs = phrases.aboutText(site.name)
  return validated(c, caching[siteMap.about.caching](), paragraphs, () =>
    c.html(
      TextPageView({
        site,
        title: phrases.about,
        path: sitePath(site, siteMap.about.path),
        paragraphs,
      }),
    ),
  )
}

export function servePrivacy(c: Context<SiteEnv>): Promise<Response> {
  const site = siteModel(c.var.config.site)
  const { privacyText, privacy: title } = site.phrases
  const paragraphs = privacyText(site.signPicture !== null)
  return validated(c, caching[siteMap.privacy.caching](), paragraphs, () =>
    c.html(
      TextPageView({
        site,
        title,
        path: sitePath(site, siteMap.privacy.path),
        paragraphs,
      }),
    ),
  )
}
