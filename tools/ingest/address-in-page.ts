import { decodeHTMLAttribute } from 'entities/decode'

const headBytes = 262_144

/**
 * Reads the address that a page names as its own: `rel=canonical`, else `og:url`.
 *
 * A front page or an address that is not absolute is none: pages name these by mistake.
 *
 * @param page Of bytes in an encoding that contains ASCII, the first 256 KiB are read.
 */
export function addressInPage(page: Uint8Array | string): string | null {
  const head =
    typeof page === 'string'
      ? page.slice(0, headBytes)
      : new TextDecoder('latin1').decode(page.subarray(0, headBytes))
  const tags = [...head.matchAll(/<(?:link|meta)\s[^<>]{1,4096}>/gi)].map(([tag]) => tag)
  const canonical = tags.find(
    (tag) => /^<link/i.test(tag) && words(tag, 'rel').includes('canonical'),
  )
  const named = canonical && pageAddress(attribute(canonical, 'href'))
  if (named) return named
  const graph = tags.find((tag) => /^<meta/i.test(tag) && words(tag, 'property').includes('og:url'))
  return graph ? pageAddress(attribute(graph, 'content')) : null
}

function words(tag: string, name: string): string[] {
  return attribute(tag, name).toLowerCase().split(/\s+/)
}

function attribute(tag: string, name: string): string {
  const form = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  const [, double, single, bare] = form.exec(tag) ?? []
  return decodeHTMLAttribute(double ?? single ?? bare ?? '').trim()
}

function pageAddress(value: string): string | null {
  const url = /^https?:/i.test(value) ? URL.parse(value) : null
  return url && (url.pathname !== '/' || url.search !== '') ? value : null
}
