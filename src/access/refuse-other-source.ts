import { Refusal } from '../http/problem.ts'

/**
 * Refuses a token that is for one source at the page of any other.
 *
 * @param source The domain that the token is for, with all below it; `null` for any.
 * @param url Of the page, absolute.
 * @throws {Refusal} `forbidden`, with the source's name.
 */
export function refuseOtherSource(source: string | null, url: string): void {
  if (source === null) return
  const { hostname } = new URL(url)
  if (hostname === source || hostname.endsWith(`.${source}`)) return
  throw new Refusal('forbidden', { detail: `The token is only for ${source}`, source })
}
