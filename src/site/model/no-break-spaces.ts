/**
 * Keeps punctuation that French sets apart with a space on the line of its word: `« a »`, `a !`. Cleaning turned the
 * no-break spaces of the source into plain ones.
 */
export function withNoBreakSpaces(title: string): string {
  return title.replace(/« /g, '«\u00A0').replace(/ (?=[»:;?!])/g, '\u00A0')
}
