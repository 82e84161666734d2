import { Refusal } from '../http/problem.ts'

/**
 * Makes the refusal of a token that is for one source, at the page of any other.
 *
 * @param source The domain that the token is for, with all below it; `null` for any.
 * @param url Of the page, absolute.
 * @returns `forbidden`, with the source's name; `null` if the token may send the page.
 */
export function ofOtherSource(source: string | null, url: string): Refusal | null {
  if (source === null) return null
  const { hostname } = new URL(url)
  if (hostname === source || hostname.endsWith(`.${source}`)) return null
  return new Refusal('forbidden', { detail: `The token is only for ${source}`, source })
}

/**
 * Refuses a token that is for one source at the page of any other.
 *
 * @throws {Refusal} The one of `ofOtherSource`.
 */
export function refuseOtherSource(source: string | null, url: string): void {
  const refusal = ofOtherSource(source, url)
  if (refusal) throw refusal
}
