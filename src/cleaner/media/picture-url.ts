import type { SafeUrl } from '../../article/safe-url.ts'
import {
  ambiguousWords,
  neutralWords,
  placeholderHint,
  sureSign,
} from '../vocabulary/placeholder-words.ts'
import { mediaUrl, type UrlContext } from './media-url.ts'

const avatar = /\/avatar|gravatar\.com/i

/**
 * Resolves the address of a picture that may belong to an article.
 *
 * @returns `null` for what `mediaUrl` declines, for placeholders and for avatars.
 */
export function pictureUrl(value: unknown, page: UrlContext): SafeUrl | null {
  const url = mediaUrl(value, page)
  return url && !avatar.test(url) && !isPlaceholder(url) ? url : null
}

const slash = /%2f/gi
const imageEnding = /\.(?:gif|png|svg|jpe?g|webp|avif)$/i
const lastSegment = /\/([^/?#]+)\/?(?:$|[?#])/

const single = /^[01]x[01]$/ // a picture of one pixel
const letters = /^\p{L}+/u
const number = /^(?:\d+x\d+|(?=[0-9a-f]*\d)[0-9a-f]+|(?=[a-z]*\d)[0-9a-z]{12,})$/ // a size, a version, a digest
const maxWords = 5 // of a name with a sure sign; a longer name describes a picture

/**
 * Whether an address leads to a placeholder, shown until a script loads the picture or where none exists:
 * `grey-placeholder.png`, `1x1.gif`, `lazy_placeholder`, `blank.gif`, but not `grey-seal.jpg`.
 *
 * Goes by the name of the file, or by one in the query, which services that resize pictures take.
 */
export function isPlaceholder(url: string): boolean {
  if (!placeholderHint.test(url)) return false
  const address = url.replace(slash, '/')
  const last = lastSegment.exec(address)?.[1] ?? ''
  const names = address
    .split(/[?=&#/]/)
    .flatMap((part) => (imageEnding.test(part) ? part.replace(imageEnding, '') : []))
  if (!last.includes('.')) names.push(last)
  return names.some(isPlaceholderName)
}

function isPlaceholderName(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  if (words.length <= maxWords && sureSign.test(words.join('-'))) return true
  let isSign = false
  for (const word of words) {
    const plain = letters.exec(word)?.[0] ?? ''
    if (single.test(word) || ambiguousWords.has(plain)) isSign = true
    else if (!neutralWords.has(plain) && !number.test(word)) return false
  }
  // `pixel-9.jpg` is a picture of a phone.
  return isSign && !(words.includes('pixel') && words.some((word) => /^[2-9]/.test(word)))
}
