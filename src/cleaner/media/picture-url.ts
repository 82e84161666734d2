import type { SafeUrl } from '../../article/safe-url.ts'
import { mediaUrl, type UrlContext } from './media-url.ts'
import { isPlaceholder } from './placeholder.ts'

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
