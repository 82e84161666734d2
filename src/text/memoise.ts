/**
 * Remembers what a function made of a text, for questions to the locale data, which take some 50 microseconds and are
 * asked about a few languages many times.
 *
 * @param maxKnown How many answers are kept; those that come later are found out each time.
 */
export function memoise<Found>(
  find: (text: string) => Found,
  maxKnown = 1000,
): (text: string) => Found {
  const known = new Map<string, { found: Found }>()
  return (text) => {
    const kept = known.get(text)
    if (kept) return kept.found
    const found = find(text)
    if (known.size < maxKnown) known.set(text, { found })
    return found
  }
}
