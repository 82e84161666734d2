import { siteMap } from '../site-map.ts'

const lifetimeDays = 180 // the standard recommends less than a year

/**
 * Tells where to report a security problem. It expires at midnight, so that its text changes once a day.
 *
 * @param contact A `mailto:` or `https:` address.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt(
  { url, contact, language }: { url: string; contact: string; language: string },
  now: Date,
): string {
  const expires = new Date(now)
  expires.setUTCHours(24 * lifetimeDays, 0, 0, 0)
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${[...new Set([language, 'en'])].join(', ')}`,
    `Canonical: ${url}${siteMap.security.path}`,
    '',
  ].join('\n')
}
