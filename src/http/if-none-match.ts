/**
 * Whether a reader's copy is current, by the weak comparison.
 *
 * @param ifNoneMatch The header of the request; `*` means any copy.
 * @param etag The validator of the current response.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
 */
export function isCurrent(ifNoneMatch: string | null, etag: string | null | undefined): boolean {
  if (!ifNoneMatch || !etag) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}
