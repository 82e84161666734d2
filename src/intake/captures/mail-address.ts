import type { Email } from 'postal-mime'
import { isPublicHost } from '../../article/public-host.ts'
import { sha256Hex } from '../../text/sha256.ts'
import { linksOf, recipientsOf } from './mail-privacy.ts'
import { onlineWords, subscriptionWords } from './mail-words.ts'
import { withoutElements } from './without-elements.ts'

/**
 * The address of a mail as a page, the first of these that is public and does not name the reader:
 *
 * 1. `Archived-At`.
 * 2. A link to read it in the browser.
 * 3. Its place in the archive of its list, made of the mail's id.
 * 4. A place at the sender's domain, made of the id. It leads nowhere.
 */
export async function mailAddress(email: Email, html: string): Promise<string | null> {
  const recipients = recipientsOf(email)
  const candidates = [...linksOf(email, 'archived-at'), ...onlineLinks(html)]
  const isForAll = (link: string) => {
    const decoded = decodedLink(link).toLowerCase()
    return isPublic(link) && !recipients.some((address) => decoded.includes(address))
  }
  const stated = candidates.find(isForAll)
  if (stated) return stated
  const id = (await sha256Hex(email.messageId ?? `${email.date} ${email.subject} ${html}`)).slice(
    0,
    32,
  )
  const archive = linksOf(email, 'list-archive').find(isForAll)
  if (archive) {
    const url = new URL(archive)
    url.searchParams.set('mail', id)
    return url.href
  }
  const domain = email.from?.address?.split('@').at(-1) ?? ''
  const made = `https://${domain}/mail/${id}`
  return domain && isPublic(made) ? made : null
}

function onlineLinks(html: string): string[] {
  const links: string[] = []
  withoutElements(html, 'a', (markup) => {
    const text = markup.slice(markup.indexOf('>') + 1)
    const href = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(markup)?.[1]
    if (href && onlineWords.test(text) && !subscriptionWords.test(text))
      links.push(href.replaceAll('&amp;', '&'))
    return true
  })
  return links
}

function isPublic(link: string): boolean {
  const url = URL.parse(link)
  return url !== null && /^https?:$/.test(url.protocol) && isPublicHost(url.hostname)
}

function decodedLink(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}
