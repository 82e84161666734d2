import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import { attribute, type PageDocument } from '../tree/dom.ts'

/**
 * The base URL of a page's relative addresses: the first `<base href>` where that is a web address, else the page's own
 * address. Browsers take it from the body too.
 *
 * @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#document-base-url
 */
export function baseUrl(document: PageDocument, url: SafeUrl): SafeUrl {
  const base = document.getElementsByTagName('base').find((each) => each.hasAttribute('href'))
  return (base && safeUrl(attribute(base, 'href'), url)) ?? url
}
