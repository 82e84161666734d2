import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ArticleId } from '../../article/article-address.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import type { PictureSettings } from '../../config/config.ts'
import { hash64 } from '../../text/hash64.ts'
import { href } from '../address.ts'
import { siteMap } from '../site-map.ts'

/** Where a browser finds a picture. */
type PictureSource = {
  readonly src: string
  /** The same picture in several widths; `null` where there is only one. */
  readonly srcset: string | null
}

/** Writes the addresses of an article's picture on this site. */
export type SignPicture = (article: ArticleId, url: SafeUrl) => PictureSource

/** The widths in pixels that pictures are made smaller to, each of which is charged once a picture. */
export const pictureWidths = [320, 640, 1280] as const
const usualWidth = 640

/** Makes the signer of a site. Takes a few microseconds a picture, and less for one that it signed lately. */
export function signedPictures({ secret, isResizing }: PictureSettings): SignPicture {
  const nameOf = pictureNames(secret)
  const known = new Map<string, PictureSource>()
  return (article, url) => {
    const key = article + url
    const signed = known.get(key)
    if (signed) return signed
    if (known.size >= maxKnown) known.clear()
    const source = sourceOf(article, nameOf(article, url), isResizing)
    known.set(key, source)
    return source
  }
}

const maxKnown = 2000

function sourceOf(article: ArticleId, name: string, isResizing: boolean): PictureSource {
  const path = (picture: string) => href(siteMap.picture, { article, picture })
  if (!isResizing) return { src: path(name), srcset: null }
  const inWidths = pictureWidths.map((width) => `${path(`${name}.${width}`)} ${width}w`)
  return { src: path(`${name}.${usualWidth}`), srcset: inWidths.join(', ') }
}

const hashLength = 12 // hexadecimal digits, which tell the pictures of one article apart
const signatureLength = 16 // hexadecimal digits

/**
 * Makes what names the pictures of articles: a hash of the address, and the beginning of an HMAC (RFC 2104) of it with
 * the article. The same secret gives the same names, as pages are kept for long.
 */
export function pictureNames(secret: string): (article: ArticleId, url: SafeUrl) => string {
  const sign = signerOf(secret)
  return (article, url) => {
    const [low, high] = hash64(url)
    const hash = (hex32(high) + hex32(low)).slice(0, hashLength)
    return hash + sign(article, hash)
  }
}

/** Whether a name was made with this secret. Costs no query, so that made-up names cost none. */
export function isSignedName(secret: string, article: ArticleId, name: string): boolean {
  const hash = name.slice(0, hashLength)
  return name === hash + signerOf(secret)(article, hash)
}

function signerOf(secret: string): (article: ArticleId, hash: string) => string {
  // A key of its own: what is signed here must be of no use where the secret itself is asked for.
  const key = hmac(sha256, utf8ToBytes(secret), utf8ToBytes('addresses of pictures'))
  const begun = hmac.create(sha256, key)
  return (article, hash) => {
    const digest = begun
      .clone()
      .update(utf8ToBytes(article + hash))
      .digest()
    return bytesToHex(digest.subarray(0, signatureLength / 2))
  }
}

function hex32(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
