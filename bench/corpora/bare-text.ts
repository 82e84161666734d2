/** The words of an HTML fragment, without its tags; for our own invented markup only. */
export function bareText(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
