import { attribute, childNodes, type Element } from '../tree/dom.ts'

const protection = /\/cdn-cgi\/l\/email-protection(?:#([0-9a-f]+))?$/i

/** Writes out an e-mail address that Cloudflare hides from robots, which it leaves in `data-cfemail`. */
export function writeOutAddress(element: Element): void {
  const address = decoded(attribute(element, 'data-cfemail'))
  if (address === null) return
  if (element.localName !== 'a') {
    element.replaceWith(address)
    return
  }
  const [first, ...others] = childNodes(element)
  for (const node of others) node.remove()
  first?.replaceWith(address)
}

/** The address that a protected link leads to, as `mailto:`; `null` for any other link. */
export function protectedLink(link: Element): string | null {
  const match = protection.exec(attribute(link, 'href'))
  if (!match) return null
  const address = decoded(match[1] ?? attribute(link, 'data-cfemail'))
  return address && `mailto:${address}`
}

/** The first byte of the code is the key to the others. */
function decoded(code: string): string | null {
  if (!/^(?:[0-9a-f]{2}){3,400}$/i.test(code)) return null
  const [key = 0, ...bytes] = code.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? []
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte ^ key))
  return /^[^\s<>"@]{1,100}@[^\s<>"@?]{1,200}(?:\?\S*)?$/u.test(text) ? text : null
}
