import type { Site } from '../ui/site.ts'

/**
 * Describes the site to browsers that put it on a home screen.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest({ name, tagline, language, direction }: Site): object {
  return {
    id: '/',
    name,
    short_name: name,
    description: tagline,
    lang: language,
    dir: direction,
    start_url: '/',
    display: 'browser',
    theme_color: '#fffefb',
    background_color: '#fffefb',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  }
}
