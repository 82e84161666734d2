/**
 * Keeps the signs that French sets apart with a space on the line of their word: `« a »`, `a !`. Sources write
 * these spaces as ones that do not break, which cleaning makes plain.
 */
export function withNoBreakSpaces(title: string): string {
  return title.replace(/« /g, '«\u00A0').replace(/ (?=[»:;?!])/g, '\u00A0')
}
