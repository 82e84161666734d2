export type Declaration = { encoding: string; clue: 'header' | 'meta' }

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
    // The HTML Standard: a <meta> that could be read as ASCII cannot be UTF-16.
    if (encoding)
      return { encoding: encoding.startsWith('utf-16') ? 'utf-8' : encoding, clue: 'meta' }
  }
  return null
}

function encodingOf(label: string | undefined): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
