/**
 * Whether a request asks to be answered before its work is done.
 *
 * @param prefer The `Prefer` header.
 * @see https://www.rfc-editor.org/rfc/rfc7240#section-4.1
 */
export function prefersAsync(prefer: string | undefined): boolean {
  return (prefer ?? '')
    .split(',')
    .some((preference) => /^\s*respond-async\s*(?:[;=]|$)/i.test(preference))
}
