// What the cleaner uses and engines of 2023 lack: Node 20, Safari 17.3, Chrome 116. In the package these functions take
// the place of the engine's own; nothing global is changed.

/** https://developer.mozilla.org/docs/Web/API/URL/parse_static */
export function parseUrl(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null
}

/** https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Map/groupBy */
export function groupBy<T, K>(
  items: Iterable<T>,
  keyOf: (item: T, index: number) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
