import type { Config } from '../../config/config.ts'
import { siteMap } from '../site-map.ts'

/**
 * Tells crawlers what they may use the pages for and, if the site is to be listed, where the sitemaps are.
 *
 * Crawlers may fetch everything. A page that is not to be listed says so itself, which only a crawler that fetches it
 * can read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 * @see https://contentsignals.org
 */
export function robotsTxt({ url, indexing, contentSignal }: Config['site']): string {
  const lines = [
    'User-agent: *',
    ...(contentSignal ? [`Content-Signal: ${contentSignal}`] : []),
    'Allow: /',
    ...(indexing === 'index'
      ? [
          '',
          `Sitemap: ${url}${siteMap.sitemaps.path}`,
          `Sitemap: ${url}${siteMap.newsSitemap.path}`,
        ]
      : []),
  ]
  return `${lines.join('\n')}\n`
}
