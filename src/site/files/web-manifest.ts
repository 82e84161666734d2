import type { Site } from '../model/site.ts'
import { siteMap } from '../site-map.ts'

/**
 * Describes the site to browsers that put it on a home screen.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest({ name, tagline, language, direction }: Site): object {
  return {
    id: siteMap.front.path,
    name,
    short_name: name,
    description: tagline,
    lang: language,
    dir: direction,
    start_url: siteMap.front.path,
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
