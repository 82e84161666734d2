declare const checked: unique symbol

/** An absolute address that passed `safeUrl`: an allowed scheme, no credentials, at most 2,048 characters. */
export type SafeUrl = string & { readonly [checked]: 'SafeUrl' }

/** Schemes of pictures, pages and media. */
const webSchemes: ReadonlySet<string> = new Set(['https:', 'http:'])

/** Schemes of links in the text. */
export const linkSchemes: ReadonlySet<string> = new Set([...webSchemes, 'mailto:'])

export const maxUrlLength = 2048 // characters; what browsers and sitemaps agree on
const maxHostLength = 253 // characters of a name in DNS, https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4

/**
 * Makes an address absolute and lets it pass only when its scheme is on the list.
 *
 * The value is trimmed of controls and spaces and parsed by the WHATWG URL parser, which also removes
 * tabs and line breaks from inside, so `java\nscript:` is seen for what it is. Addresses with a user name
 * or password, without a host or with one longer than names can be, or longer than
 * `maxUrlLength` once printed are declined.
 *
 * @param value The address as found, or what stands in its place; anything but a string is declined.
 * @param base What relative addresses are relative to.
 * @returns The printed form of the parsed address, or `null`.
 * @see https://url.spec.whatwg.org/
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

// Addresses of the web that passed lately: what the cleaner prints is looked at again with the body that holds it.
const passed = new Set<string>()
const maxPassed = 2000
const maxRemembered = 300 // characters

function remember(address: string): void {
  if (address.length > maxRemembered) return
  if (passed.size >= maxPassed) passed.clear()
  passed.add(address)
}

/** Says whether a stored value is an address that `safeUrl` would print exactly so. */
export function isSafeUrl(
  value: unknown,
  schemes: ReadonlySet<string> = webSchemes,
): value is SafeUrl {
  if (typeof value !== 'string') return false
  const scheme = value.slice(0, value.indexOf(':') + 1)
  return (passed.has(value) && schemes.has(scheme)) || safeUrl(value, undefined, schemes) === value
}
