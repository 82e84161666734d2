import { linkSchemes, safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import { dropTracking } from '../../article/source-url.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { protectedLink } from '../letters/protected-address.ts'
import type { Page } from '../page/page.ts'
import { attribute, type Element } from '../tree/dom.ts'
import type { Mark } from './phrasing-builder.ts'

/** Reads a link: absolute, without tracking parameters; `null` for fragments of the page and other schemes. */
export function linkMark(element: Element, page: Page): Mark | null {
  const href = protectedLink(element) ?? attribute(element, 'href')
  if (href === '' || href.startsWith('#')) return null
  const url = safeUrl(href, page.base, linkSchemes)
  if (!url) return null
  return { type: 'link', url: isWeb(url) ? dropTracking(url) : url, title: linkTitle(element) }
}

function isWeb(url: SafeUrl): boolean {
  return url.startsWith('http')
}

function linkTitle(element: Element): string | null {
  return tidyLine(attribute(element, 'title')) || null
}
