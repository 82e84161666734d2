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
