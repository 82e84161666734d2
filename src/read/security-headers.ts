import type { Context, Next } from 'hono'
import { stylesheetHash } from './style/stylesheet.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src '${stylesheetHash}'`,
  "img-src 'self' https: http:", // an article's pictures stay where its source keeps them
  'media-src https: http:',
  "connect-src 'self'", // no script of ours uses it, tools that fetch robots.txt in a page's name do
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

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

/** Set on every response of the service, errors and 304 too. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': closedFeatures.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
}

/**
 * Hono middleware that gives a response the headers of the table which it does not have yet. A page that
 * comes out of the cache keeps the ones it was printed with: its policy names its own stylesheet.
 */
export async function withSecurityHeaders(c: Context, next: Next): Promise<void> {
  await next()
  c.res = new Response(c.res.body, c.res) // what another entry point returns cannot be changed in place
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}
