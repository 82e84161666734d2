import { isPublicHost } from '../../article/public-host.ts'
import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import type { Page } from '../page/page.ts'

/** The properties of a page that decide how its addresses are resolved and which are allowed. */
export type UrlContext = Pick<Page, 'url' | 'base' | 'isLocal'>

/**
 * Resolves the address of a picture, video or recording, which a reader's browser requests by itself.
 *
 * @returns `null` for what `safeUrl` declines, for a template that a script fills in, and for the page itself. Also for
 *   a host on a private, local or special network, unless the page `isLocal`. A page must not send requests into its
 *   readers' own networks.
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
// Slots in other notations are recognised by their name: `[width]`, `$width$`, `__size__`, `:size`, `WIDTHxHEIGHT`.
const namedSlot = new RegExp(
  String.raw`[[$@#]${slotName}[\]$@#](?!=)|%${slotName}%|__${slotName}__|[/_-]:${slotName}\b`,
  'i',
)
const bareSlot = /(?<![A-Za-z])(?:WIDTH|HEIGHT)(?![A-Za-z=]|[_-]?\d)|WIDTHxHEIGHT/
const notSet =
  /(?:^|\/)(?:undefined|null|nan|false|true|none|\[object object\])(?:\.\w{1,5})?(?:$|[?#])/i

// A whole `srcset`, or several addresses, in place of one.
const severalAddresses = /\s\d+(?:\.\d+)?[wx](?:,|$)|,\s+(?:https?:)?\/\//i

/** Whether a value is a template that a script fills in, has been filled with nothing, or holds several addresses. */
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

/** Whether an address is the page's own (`#`, `?`) or a site's front page. */
function leadsToPage(url: SafeUrl, pageUrl: SafeUrl): boolean {
  const address = upTo('#', url).replace(/\?$/, '')
  const own = upTo('#', pageUrl)
  return address === own || address === upTo('?', own) || frontPage.test(address)
}

function upTo(sign: string, address: string): string {
  const at = address.indexOf(sign)
  return at < 0 ? address : address.slice(0, at)
}
