import type { Address, Email } from 'postal-mime'
import { subscriptionWords } from './mail-words.ts'
import { withoutElements } from './without-elements.ts'

/** The addresses of those who got a mail, in lower case. */
export function recipientsOf({
  to = [],
  cc = [],
  bcc = [],
  deliveredTo,
  headers,
}: Email): string[] {
  const others = headers
    .filter(({ key }) =>
      /^(?:x-)?(?:original-to|envelope-to|forwarded-to|forwarded-for|rcpt-to)$/.test(key),
    )
    .flatMap(({ value }) => value.split(/[\s,<>]+/))
  const all = [...[to, cc, bcc].flat().flatMap(mailboxes), deliveredTo ?? '', ...others]
  return [...new Set(all.map((address) => address.toLowerCase()).filter((one) => /.@./.test(one)))]
}

function mailboxes({ address, group }: Address): string[] {
  return group ? group.map((one) => one.address) : [address]
}

/**
 * Takes out of a mail what belongs to its reader: links that change the subscription, pictures that report its opening,
 * and the reader's addresses, also where they are encoded in links.
 */
export function withoutReader(html: string, email: Email): string {
  const listed = linksOf(email, 'list-unsubscribe')
  const isForAll = (link: string) => {
    const plain = link.replaceAll('&amp;', '&')
    return !subscriptionWords.test(plain) && !listed.some((address) => plain.includes(address))
  }
  const shown = withoutElements(withoutElements(html, 'a', isForAll), 'img', (tag) => !isPixel(tag))
  return withoutAddresses(shown, recipientsOf(email))
}

/** The addresses of a header that has them in angle brackets. */
export function linksOf({ headers }: Email, key: string): string[] {
  const values = headers.filter((header) => header.key === key).map(({ value }) => value)
  const links = values.flatMap((value) => [...value.matchAll(/<\s*([^<>\s]+)\s*>/g)])
  return links.map(([, link = '']) => link)
}

function isPixel(tag: string): boolean {
  return (
    /\s(?:width|height)\s*=\s*["']?[012](?:px)?["'\s/>]/i.test(tag) ||
    /[;"'\s](?:width|height)\s*:\s*[012](?:px)?\s*[;"'!]/i.test(tag)
  )
}

/** Removes addresses of mail from a text, plain and as links have them. */
export function withoutAddresses(text: string, addresses: readonly string[]): string {
  let result = text
  for (const address of addresses) {
    const forms = [
      address,
      encodeURIComponent(address),
      address.replace('@', '&#64;'),
      btoaOf(address),
    ]
    for (const form of new Set(forms)) {
      if (!form) continue
      const isExact = form === forms[3]
      result = result.replaceAll(
        new RegExp(form.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`), isExact ? 'g' : 'gi'),
        '',
      )
    }
  }
  return result
}

function btoaOf(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? btoa(text).replaceAll('=', '') : ''
}
