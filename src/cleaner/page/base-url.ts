import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import { attribute, type PageDocument } from '../tree/dom.ts'

/**
 * The base URL of a page's relative addresses: the first `<base href>` in its head where that is a web address, else
 * the page's own address.
 *
 * @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#document-base-url
 */
export function baseUrl({ head }: PageDocument, url: SafeUrl): SafeUrl {
  const base = head.getElementsByTagName('base').find((each) => each.hasAttribute('href'))
  return (base && safeUrl(attribute(base, 'href'), url)) ?? url
}
