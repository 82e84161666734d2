import type { Config } from '../../config/config.ts'
import { siteMap } from '../site-map.ts'

/**
 * Tells crawlers that they may fetch everything, as a page that is not to be listed says so itself and must
 * be fetched to be heard; what they may use it for; and, on a site that is to be listed, where its sitemaps
 * are.
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
