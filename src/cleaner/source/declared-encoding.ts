type Declaration = { encoding: string; clue: 'header' | 'meta' }

const charsetParameter = /charset\s{0,9}=[\s"']{0,9}([\w.:-]{2,40})/i
const metaTag = /<meta\s[^>]{0,1000}/gi

/**
 * Finds the encoding that the header or a `<meta>` declares.
 *
 * @param head The beginning of the page, one character for each byte.
 * @returns The encoding's name in the Encoding Standard; `null` without a declaration or for an unknown label.
 */
export function declaredEncoding(contentType: string | null, head: string): Declaration | null {
  const header = contentType && encodingOf(charsetParameter.exec(contentType)?.[1])
  if (header) return { encoding: header, clue: 'header' }
  for (const [tag] of head.matchAll(metaTag)) {
    const encoding = encodingOf(charsetParameter.exec(tag)?.[1])
    if (encoding) return { encoding: inMeta(encoding), clue: 'meta' }
  }
  return null
}

/** The encoding that the HTML Standard assumes for a `<meta>`: a page whose `<meta>` reads as ASCII is not UTF-16. */
function inMeta(encoding: string): string {
  if (encoding.startsWith('utf-16')) return 'utf-8'
  return encoding === 'x-user-defined' ? 'windows-1252' : encoding
}

function encodingOf(label: string | undefined): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
