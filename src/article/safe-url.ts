declare const checked: unique symbol

/** An absolute URL that passed `safeUrl`: an allowed scheme, no credentials, at most 2,048 characters. */
export type SafeUrl = string & { readonly [checked]: 'SafeUrl' }

/** Schemes of pictures, pages and media. */
const webSchemes: ReadonlySet<string> = new Set(['https:', 'http:'])

/** Schemes of links within the text. */
export const linkSchemes: ReadonlySet<string> = new Set([...webSchemes, 'mailto:'])

export const maxUrlLength = 2048 // characters; the limit that browsers and sitemaps share
const maxHostLength = 253 // characters of a name in DNS, https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4

/**
 * Makes a URL absolute and checks it.
 *
 * The WHATWG URL parser trims control characters and spaces and removes tabs and line breaks, so `java\nscript:` is
 * recognised. Declined are:
 *
 * - schemes that are not on the list
 * - a user name or a password
 * - a missing host, or one longer than DNS allows
 * - more than `maxUrlLength` characters
 *
 * @param value The URL as found; anything but a string is declined.
 * @param base The base URL of relative ones.
 * @returns The printed form of the parsed URL; `null` when it is declined.
 * @see https://url.spec.whatwg.org/
 * @example
 * safeUrl('a.jpg', 'https://quill.example/ferry') // 'https://quill.example/a.jpg'
 * safeUrl('java\nscript:alert(1)') // null
 */
export function safeUrl(
  value: unknown,
  base?: string,
  schemes: ReadonlySet<string> = webSchemes,
): SafeUrl | null {
  if (typeof value !== 'string' || value.length > 4 * maxUrlLength) return null
  const url = URL.parse(value, base)
  if (!url || !schemes.has(url.protocol)) return null
  if (url.username || url.password || url.href.length > maxUrlLength) return null
  if (url.hostname.length > maxHostLength || (webSchemes.has(url.protocol) && !url.hostname))
    return null
  if (webSchemes.has(url.protocol)) remember(url.href)
  return url.href as SafeUrl
}

// URLs that passed lately: `bodyFault` checks again what the cleaner has just made.
const passed = new Set<string>()
const maxPassed = 2000
const maxRemembered = 300 // characters

function remember(address: string): void {
  if (address.length > maxRemembered) return
  if (passed.size >= maxPassed) passed.clear()
  passed.add(address)
}

/** Whether a stored value is a URL in exactly the form that `safeUrl` prints. */
export function isSafeUrl(
  value: unknown,
  schemes: ReadonlySet<string> = webSchemes,
): value is SafeUrl {
  if (typeof value !== 'string') return false
  const scheme = value.slice(0, value.indexOf(':') + 1)
  return (passed.has(value) && schemes.has(scheme)) || safeUrl(value, undefined, schemes) === value
}
