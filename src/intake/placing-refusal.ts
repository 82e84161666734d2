import { ofOtherSource } from '../access/refuse-other-source.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import type { Refusal } from '../http/problem.ts'
import type { Identity } from '../store/addresses/identify.ts'
import { blockedRefusal } from './blocked-refusal.ts'

/**
 * Why a page is not stored as a version of the article that it belongs to: its address is blocked, or leads to an
 * article of a source that its sender has no say of.
 *
 * @param source The domain that the sender's token is for; `null` for any.
 * @param url The address of the page.
 * @returns `null` for one that is stored.
 */
export function placingRefusal(
  source: string | null,
  url: SafeUrl,
  { block, storedFrom }: Identity,
): Refusal | null {
  if (block) return blockedRefusal(block)
  const others = [url, ...storedFrom].map((one) => ofOtherSource(source, one))
  return others.find((one) => one !== null) ?? null
}
