const enough = 2000 // pixels wide; larger ones cost readers without showing more
const perDensity = 600 // pixels; what `1x`, or no descriptor, is taken for
const maxLength = 20_000 // characters of one attribute

/**
 * Chooses among the candidates of one or more `srcset` attributes: the widest up to 2,000 pixels, or the
 * narrowest above. Linear.
 *
 * @see https://html.spec.whatwg.org/#parsing-a-srcset-attribute
 */
export function bestCandidate(sets: readonly string[]): string | null {
  let best: { address: string; width: number } | null = null
  for (const set of sets) {
    for (const candidate of candidates(set.slice(0, maxLength)))
      if (!best || isBetter(candidate.width, best.width)) best = candidate
  }
  return best?.address ?? null
}

/** An address may hold commas; a comma that ends one closes the candidate. */
function* candidates(set: string): Generator<{ address: string; width: number }> {
  const words = set.split(/\s+/).filter((word) => word !== '' && word !== ',')
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const address = word.endsWith(',') ? word.slice(0, -1) : word
    const size = word.endsWith(',')
      ? null
      : /^(\d+(?:\.\d+)?)([wx]),?$/.exec(words[index + 1] ?? '')
    if (size) index++
    if (address.startsWith('data:')) continue
    yield {
      address,
      width: size ? Number(size[1]) * (size[2] === 'x' ? perDensity : 1) : perDensity,
    }
  }
}

function isBetter(width: number, than: number): boolean {
  if (width > enough) return than > enough && width < than
  return than > enough || width > than
}
