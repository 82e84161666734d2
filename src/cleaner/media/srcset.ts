/** An image candidate of a `srcset` attribute; what its descriptors do not give is `null`. */
export type SrcsetCandidate = {
  /** As written, so possibly relative. */
  address: string
  /** In pixels, from the descriptor `600w`. */
  width: number | null
  /** Pixels of the picture for each CSS pixel, from the descriptor `2x`. */
  density: number | null
}

const maxLength = 20_000 // characters of one attribute; the rest is ignored

/**
 * Parses a `srcset` attribute as the HTML standard does: an address ends at white space, its descriptors end at a comma
 * outside parentheses. A candidate with an invalid descriptor is left out. Linear in the attribute's length.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function parseSrcset(value: string): SrcsetCandidate[] {
  const input = value.slice(0, maxLength)
  const isCut = input.length < value.length
  const candidates: SrcsetCandidate[] = []
  const word = /[\t\n\f\r ,]*([^\t\n\f\r ]+)/y
  const descriptors = /(?:[^,(]|\([^)]*(?:\)|$))*/y
  for (let match = word.exec(input); match; match = word.exec(input)) {
    const written = match[1] ?? ''
    const address = withoutCommas(written)
    descriptors.lastIndex = word.lastIndex
    const described = address === written ? (descriptors.exec(input)?.[0] ?? '') : ''
    word.lastIndex += described.length
    const isWhole = !isCut || word.lastIndex < input.length
    const size = isWhole && address !== '' ? sizeOf(described.trim()) : null
    if (size) candidates.push({ address, ...size })
  }
  return candidates
}

function withoutCommas(word: string): string {
  let end = word.length
  while (end > 0 && word.charAt(end - 1) === ',') end--
  return word.slice(0, end)
}

const inWidth = /^(?:([1-9]\d*)w(?:\s+[1-9]\d*h)?|[1-9]\d*h\s+([1-9]\d*)w)$/
const inDensity = /^((?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)x$/

/** The size that descriptors give; `null` when one is invalid, is repeated or excludes another one. */
function sizeOf(descriptors: string): Omit<SrcsetCandidate, 'address'> | null {
  if (descriptors === '') return { width: null, density: null }
  const [, width, widthBehind] = inWidth.exec(descriptors) ?? []
  if (width ?? widthBehind) return { width: Number(width ?? widthBehind), density: null }
  const density = inDensity.exec(descriptors)?.[1]
  return density === undefined ? null : { width: null, density: Number(density) }
}
