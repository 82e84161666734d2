import { listAt } from '../site/list-addresses.ts'

/**
 * Writes a path as the site's own links do, so that each page has one address. The result has:
 *
 * - No empty segments and no closing slash.
 * - ASCII letters in lower case. No path of the site depends on case.
 * - The name of a list as its key.
 * - Percent-encoding where it is needed and nowhere else. An encoded slash stays encoded, except in a key.
 *
 * The names of lists are found behind the prefix of a language, too.
 *
 * @param pathname Of a parsed URL, so without dot segments.
 * @param prefixes The primary tags of the site's languages, if it has several.
 * @returns The canonical path; the path unchanged if it is not UTF-8, since it leads nowhere.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2
 */
export function canonicalPath(pathname: string, prefixes: readonly string[] = []): string {
  try {
    const given = pathname.split('/').filter(Boolean).map(plainSegment)
    const prefix = given[0] !== undefined && prefixes.includes(given[0]) ? [given[0]] : []
    const [first = '', name = '', ...rest] = given.slice(prefix.length)
    const segments = [...prefix, first, listAt(first, name)?.key ?? name, ...rest].filter(Boolean)
    return `/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`
  } catch {
    return pathname
  }
}

function plainSegment(segment: string): string {
  return decodeURIComponent(segment).replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

// Segments of characters that every URL leaves as they are. None begins with a dot, as dot segments do.
const canonicalForm = /^(?:\/(?!\.)(?:[a-z\d\-_.!~*'()]|%[89A-F][\dA-F])+)+$/

/**
 * Whether a path is canonical, except perhaps for the name of a list. Nearly all paths that readers follow are. Works
 * on unparsed paths, and costs much less than parsing and rewriting one.
 */
export function isCanonicalAtSight(path: string): boolean {
  return path === '/' || canonicalForm.test(path)
}
