type Declaration = { encoding: string; clue: 'header' | 'meta' }

const charsetParameter = /charset\s{0,9}=[\s"']{0,9}([\w.:-]{2,40})/i
const metaTag = /<meta\s[^>]{0,1000}/gi

/**
 * Finds the encoding that a header or a `<meta>` declares.
 *
 * @param head The beginning of the page, one character a byte.
 * @returns The encoding's name in the Encoding Standard; `null` for none or an unknown label.
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

/** What the HTML Standard takes a `<meta>` for: one that could be read as ASCII is not in UTF-16. */
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
