import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import { attribute, type PageDocument } from '../tree/dom.ts'

/**
 * Finds what a page's relative addresses are relative to: the first `<base href>` in its head where that gives an
 * address of the web, else the page's own address.
 *
 * @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#document-base-url
 */
export function baseUrl({ head }: PageDocument, url: SafeUrl): SafeUrl {
  const base = head.getElementsByTagName('base').find((each) => each.hasAttribute('href'))
  return (base && safeUrl(attribute(base, 'href'), url)) ?? url
}
