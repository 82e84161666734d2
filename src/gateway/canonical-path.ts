import { listAt } from '../site/list-addresses.ts'

/**
 * Writes a path as the site's own links do, so that one page has one address: no empty segments, no closing
 * slash, ASCII letters in lower case, a list's name as its key, and percent-encoded where it must be and nowhere
 * else. An encoded slash stays one, but in a key. No part of the site's paths tells cases apart.
 *
 * @param pathname Of a parsed URL, so without dot segments.
 * @returns The path as it came when it is not UTF-8, for then it leads nowhere.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2
 */
export function canonicalPath(pathname: string): string {
  try {
    const [first = '', name = '', ...rest] = pathname.split('/').filter(Boolean).map(plainSegment)
    const segments = [first, listAt(first, name)?.key ?? name, ...rest].filter(Boolean)
    return `/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`
  } catch {
    return pathname
  }
}

function plainSegment(segment: string): string {
  return decodeURIComponent(segment).replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

// One or more segments of what stays as it is in every URL; none begins with a dot, as dot segments do.
const canonicalForm = /^(?:\/(?!\.)(?:[a-z\d\-_.!~*'()]|%[89A-F][\dA-F])+)+$/

/**
 * Whether a path is canonical at first sight but for the name of a list, parsed or not, as nearly all are that
 * readers follow. Much cheaper than to parse and write it anew.
 */
export function isCanonicalAtSight(path: string): boolean {
  return path === '/' || canonicalForm.test(path)
}
