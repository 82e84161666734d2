/**
 * Whether a request is meant for the current version, by the strong comparison: a weak validator never matches.
 *
 * @param ifMatch The header of the request; `*` means any version. The quotation marks may be left out.
 * @param etag The validator of the current version, without quotation marks.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1
 */
export function isMeant(ifMatch: string, etag: string): boolean {
  return ifMatch.split(',').some((one) => {
    const tag = one.trim()
    return tag === '*' || tag === etag || tag === `"${etag}"`
  })
}
