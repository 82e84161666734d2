/**
 * Caches the results of a function of a text. Meant for look-ups in the locale data, which take some 50 microseconds
 * and recur for a few languages.
 *
 * @param maxCached The number of results to keep; later ones are computed each time.
 */
export function memoise<Result>(
  compute: (text: string) => Result,
  maxCached = 1000,
): (text: string) => Result {
  const cache = new Map<string, { result: Result }>()
  return (text) => {
    const cached = cache.get(text)
    if (cached) return cached.result
    const result = compute(text)
    if (cache.size < maxCached) cache.set(text, { result })
    return result
  }
}
