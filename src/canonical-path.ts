/**
 * Writes a path as the site's own links do, so that one page has one address: no empty segments, no closing
 * slash, ASCII letters in lower case, and percent-encoded where it must be and nowhere else. An encoded
 * slash stays one. No part of the site's paths tells cases apart.
 *
 * @param pathname Of a parsed URL, so without dot segments.
 * @returns The path as it came when it is not UTF-8, for then it leads nowhere.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2
 */
export function canonicalPath(pathname: string): string {
  try {
    const segments = pathname.split('/').filter(Boolean).map(canonicalSegment)
    return `/${segments.join('/')}`
  } catch {
    return pathname
  }
}

function canonicalSegment(segment: string): string {
  const text = decodeURIComponent(segment)
  return encodeURIComponent(text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()))
}

// One or more segments of what stays as it is in every URL; none begins with a dot, as dot segments do.
const canonicalForm = /^(?:\/(?!\.)(?:[a-z\d\-_.!~*'()]|%[89A-F][\dA-F])+)+$/

/**
 * Says whether a path is canonical at first sight, parsed or not, as nearly all are that readers follow. Much
 * cheaper than to parse and write it anew.
 */
export function isPlainlyCanonical(path: string): boolean {
  return path === '/' || canonicalForm.test(path)
}
