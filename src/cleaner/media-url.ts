import { isPublicHost } from '../article/public-host.ts'
import { safeUrl, type SafeUrl } from '../article/safe-url.ts'
import type { Page } from './page.ts'

/**
 * Reads the address of a picture, a film or a recording, which a reader's browser asks for unbidden.
 *
 * @returns `null` also for a host of private, local and special networks: a page must not send its readers to
 * what stands in their own. A site that is read there alone takes them, see `CleanOptions`.
 */
export function mediaUrl(value: unknown, page: Pick<Page, 'base' | 'isLocal'>): SafeUrl | null {
  const url = safeUrl(value, page.base)
  return url && (page.isLocal || isPublicHost(new URL(url).hostname)) ? url : null
}
