import { isPublicHost } from '../../article/public-host.ts'
import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import type { Page } from '../page/page.ts'

/** What an address is read against and may lead to. */
export type UrlContext = Pick<Page, 'url' | 'base' | 'isLocal'>

/**
 * Reads the address of a picture, a film or a recording, which a reader's browser asks for unbidden.
 *
 * @returns `null` also for what a script has yet to make an address of, for the page itself, and for a host of
 * private, local and special networks: a page must not send its readers to what stands in their own. A site that
 * is read there alone takes them, see `CleanOptions`.
 */
export function mediaUrl(value: unknown, page: UrlContext): SafeUrl | null {
  if (typeof value !== 'string' || isUnfilled(value.trim())) return null
  const url = safeUrl(value, page.base)
  if (!url || leadsToPage(url, page.url)) return null
  return page.isLocal || isPublicHost(new URL(url).hostname) ? url : null
}

// A brace marks a slot (`{width}`, `${format}`, `%7Bwidth%7D`) or the members of JSON; no address needs one.
const slotOrData = /[{}]|%7[bd]|^\[|<|%3c|\[\[|\*\*/i
const slotName = '(?:image)?(?:width|height|size|format|variant|ratio|dpr|quality)'
// Slots by other marks are told by what they are filled with: `[width]`, `$width$`, `__size__`, `:size`, `WIDTHxHEIGHT`.
const namedSlot = new RegExp(
  String.raw`[[$@#]${slotName}[\]$@#](?!=)|%${slotName}%|__${slotName}__|[/_-]:${slotName}\b`,
  'i',
)
const bareSlot = /(?<![A-Za-z])(?:WIDTH|HEIGHT)(?![A-Za-z=]|[_-]?\d)|WIDTHxHEIGHT/
const notSet =
  /(?:^|\/)(?:undefined|null|nan|false|true|none|\[object object\])(?:\.\w{1,5})?(?:$|[?#])/i

// A whole `srcset`, or several addresses, where one belongs.
const severalAddresses = /\s\d+(?:\.\d+)?[wx](?:,|$)|,\s+(?:https?:)?\/\//i

/** Whether a script has yet to put something in, had nothing to put in, or put in more than an address. */
function isUnfilled(value: string): boolean {
  return (
    value === '' ||
    slotOrData.test(value) ||
    namedSlot.test(value) ||
    bareSlot.test(value) ||
    notSet.test(value) ||
    severalAddresses.test(value)
  )
}

const frontPage = /^https?:\/\/[^/]+\/$/

/** Whether an address is the page's own, as `#` and `?` are, or a site's front page. */
function leadsToPage(url: SafeUrl, pageUrl: SafeUrl): boolean {
  const address = upTo('#', url).replace(/\?$/, '')
  const own = upTo('#', pageUrl)
  return address === own || address === upTo('?', own) || frontPage.test(address)
}

function upTo(sign: string, address: string): string {
  const at = address.indexOf(sign)
  return at < 0 ? address : address.slice(0, at)
}
