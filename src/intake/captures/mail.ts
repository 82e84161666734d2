import PostalMime, { type Email } from 'postal-mime'
import { Refusal } from '../../http/problem.ts'
import { joined } from '../../unpack/joined.ts'
import { faultOf } from './captured-body.ts'
import type { CapturedPage, CaptureItem, CaptureSource } from './captured-page.ts'
import { mailAddress } from './mail-address.ts'
import { recipientsOf, withoutAddresses, withoutReader } from './mail-privacy.ts'
import { subscriptionWords } from './mail-words.ts'

const maxMailBytes = 25 * 1024 * 1024 // what mail servers take; pictures are in it
const maxForwards = 3

/**
 * Reads a newsletter: the HTML of a mail, else its text. A mail that forwards others as attachments is read as these.
 *
 * What belongs to the reader is taken out; see `withoutReader`. The subject and the date become overrides. The sender's
 * name becomes the site's, or also the author's if it has the form `Name from Newsletter`.
 */
export async function* readMail({ chunks }: CaptureSource): AsyncGenerator<CaptureItem> {
  try {
    yield* mailItems(await whole(chunks), 'mail', [], 0)
  } catch (error) {
    yield faultOf(error, 'mail')
  }
}

async function* mailItems(
  bytes: Uint8Array,
  place: string,
  forwarders: readonly string[],
  depth: number,
): AsyncGenerator<CaptureItem> {
  const email = await parsed(bytes)
  const forwarded = email.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822')
  if (forwarded.length > 0 && depth < maxForwards) {
    // Who forwarded it is a reader, too.
    const readers = [
      ...forwarders,
      ...recipientsOf(email),
      email.from?.address?.toLowerCase() ?? '',
    ]
    for (const [index, { content }] of forwarded.entries()) {
      const inner =
        typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
      yield* mailItems(inner, `${place}, forwarded mail ${index + 1}`, readers, depth + 1)
    }
    return
  }
  const page = await pageOf(email, place, forwarders.filter(Boolean))
  if (page) yield { kind: 'page', page }
  else yield faultOf(broken('it has neither HTML nor text'), place)
}

async function pageOf(
  email: Email,
  place: string,
  forwarders: readonly string[],
): Promise<CapturedPage | null> {
  const content = email.html ?? (email.text?.trim() ? htmlOf(email.text) : null)
  if (!content) return null
  const title = (email.subject ?? '').replace(/^(?:\s*(?:re|fwd?|wg|aw|tr|rv|i)\s*:)+/i, '').trim()
  const date = new Date(email.date ?? '')
  const capturedAt = Number.isNaN(date.getTime()) ? null : date
  const name = email.from?.name ?? ''
  const author = /^(.{2,60}?) (?:from|at|von|de|bei|chez|@) \S/i.exec(name)?.[1]
  const html = withoutAddresses(withoutReader(content, email), forwarders)
  return {
    url: await mailAddress(email, content),
    page: name ? `<meta property="og:site_name" content="${escaped(name)}">${html}` : html,
    contentType: null,
    place,
    capturedAt,
    overrides: {
      ...(title ? { title } : {}),
      ...(capturedAt ? { publishedAt: capturedAt.toISOString() } : {}),
      ...(author ? { byline: [author] } : {}),
    },
  }
}

function htmlOf(text: string): string {
  const isOfReader = (line: string) =>
    line.length < 300 && /https?:/i.test(line) && subscriptionWords.test(line)
  const lines = text.split(/\r?\n/).filter((line) => !isOfReader(line))
  const paragraphs = lines
    .join('\n')
    .split(/\n[ \t]*\n/)
    .filter((part) => part.trim())
  const printed = paragraphs.map(
    (part) => `<p>${escaped(part.trim()).replace(/\r?\n/g, '<br>')}</p>`,
  )
  return `<!doctype html><article>${printed.join('\n')}</article>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  const email = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
  }).catch((error: unknown) => {
    throw broken(error instanceof Error ? error.message : 'it is damaged')
  })
  if (email.headers.some(({ key }) => /^(?:from|subject|date|message-id|mime-version)$/.test(key)))
    return email
  throw broken('it has no header of a mail')
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxMailBytes)
      throw new Refusal('body_too_large', { detail: `The mail is over ${maxMailBytes} bytes` })
    parts.push(chunk)
  }
  return joined(parts)
}

function broken(fault: string): Refusal {
  return new Refusal('body_unreadable', { detail: `Cannot read the mail: ${fault}` })
}
