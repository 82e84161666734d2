const opening = /^(?:by|von|par|por|di|door)\s/i
const separator = /[,;|&\n]|\s(?:and|und|et|y|e|en)\s/i

/** Takes apart the one string in which most extractors give all authors. */
export function namesIn(byline: string | null | undefined): string[] {
  return (byline ?? '')
    .trim()
    .replace(opening, '')
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
