import { stylesheetHash } from '../site/style/stylesheet.ts'

const closedPolicy = [
  "default-src 'none'",
  `style-src '${stylesheetHash}'`,
  "connect-src 'self'", // the site has no scripts; tools that fetch robots.txt on a page's behalf use it
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** Where this site serves the pictures of articles itself, and where they stay on the servers of their sources. */
const pictureSources = {
  proxy: ["img-src 'self'"],
  source: ["img-src 'self' https: http:", 'media-src https: http:'],
} as const

const closedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/**
 * On every response of the service, errors and 304 too. The policy names the stylesheet of this version. Cached pages
 * have the same one, since a page is served only by the version that rendered it.
 */
export const securityHeaders = {
  proxy: headersWith(pictureSources.proxy),
  source: headersWith(pictureSources.source),
} as const

/** How a site serves pictures, by the settings of `config.ts`. */
export type PictureMode = keyof typeof securityHeaders

function headersWith(sources: readonly string[]): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [...closedPolicy, ...sources].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': closedFeatures.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
  }
}

/** Adds them to a finished response; those that it has, as the desk's pages do, stay. */
export function addSecurityHeaders(headers: Headers, mode: PictureMode): void {
  for (const [name, value] of Object.entries(securityHeaders[mode]))
    if (!headers.has(name)) headers.set(name, value)
}
