import type { SafeUrl } from '../../article/safe-url.ts'
import { mediaUrl, type UrlContext } from './media-url.ts'
import { isPlaceholder } from './placeholder.ts'

const face = /\/avatar|gravatar\.com/i

/**
 * Reads the address of a picture that may belong to an article.
 *
 * @returns `null` for what `mediaUrl` declines, for stand-ins and for portraits of account holders.
 */
export function pictureUrl(value: unknown, page: UrlContext): SafeUrl | null {
  const url = mediaUrl(value, page)
  return url && !face.test(url) && !isPlaceholder(url) ? url : null
}
