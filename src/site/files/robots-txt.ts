import type { Config } from '../../config/config.ts'
import { siteIn, sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

/**
 * Tells crawlers what they may use the pages for and, if the site is to be listed, where the sitemaps of all
 * languages are.
 *
 * Crawlers may fetch everything. A page that is not to be listed says so itself, which only a crawler that fetches it
 * can read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 * @see https://contentsignals.org
 */
export function robotsTxt(main: Config['site']): string {
  const { url, languages, indexing, contentSignal } = main
  const sitemaps = languages.flatMap((language) => {
    const site = siteIn(main, language)
    const { sitemaps: all, newsSitemap: news } = siteMap
    return [all, news].map(({ path }) => `Sitemap: ${url}${sitePath(site, path)}`)
  })
  const lines = [
    'User-agent: *',
    ...(contentSignal ? [`Content-Signal: ${contentSignal}`] : []),
    'Allow: /',
    ...(indexing === 'index' ? ['', ...sitemaps] : []),
  ]
  return `${lines.join('\n')}\n`
}
