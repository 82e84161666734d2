import type { Site } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

/**
 * Describes the site to browsers that put it on a home screen.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest(site: Site): object {
  const { name, tagline, language, direction } = site
  const front = sitePath(site, siteMap.front.path)
  return {
    id: front,
    name,
    short_name: name,
    description: tagline,
    lang: language,
    dir: direction,
    start_url: front,
    display: 'browser',
    theme_color: '#fffefb',
    background_color: '#fffefb',
    icons: [
      { src: siteMap.icon.path, type: 'image/svg+xml', sizes: 'any' },
      { src: siteMap.icon192.path, type: 'image/png', sizes: '192x192' },
      { src: siteMap.icon512.path, type: 'image/png', sizes: '512x512' },
    ],
  }
}
