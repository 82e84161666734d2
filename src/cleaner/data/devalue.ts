const maxMembers = 100_000
const maxWrappers = 8 // around one value

/**
 * Rebuilds a value from the flat form of the package `devalue`, as in Nuxt 3's `__NUXT_DATA__`. That is a list whose
 * first item is the root; members of objects and arrays are indices of the list.
 *
 * @param value Parsed JSON.
 * @returns The root, in which an item with several uses is one object; the value itself when it has another form.
 * @see https://github.com/Rich-Harris/devalue
 */
export function unflatten(value: unknown): unknown {
  if (!Array.isArray(value) || value.length < 2 || !isIndexed(value[0])) return value
  const items: readonly unknown[] = value
  const built = new Map<number, object>()
  const waiting: [from: object, into: object][] = []
  const build = (place: unknown): unknown => {
    const index = unwrapped(items, place)
    const item = index === null ? null : items[index]
    if (index === null || typeof item !== 'object' || item === null) return item ?? null
    const known = built.get(index)
    if (known) return known
    const into: object = Array.isArray(item) ? [] : Object.create(null)
    built.set(index, into)
    waiting.push([item, into])
    return into
  }
  const whole = build(0)
  let members = 0
  for (let next = waiting.pop(); next && members < maxMembers; next = waiting.pop()) {
    const [from, into] = next
    for (const [key, place] of Object.entries(from)) {
      members++
      Reflect.set(into, key, build(place))
    }
  }
  return whole
}

/** Whether a value consists of indices of a list, or wraps one. */
function isIndexed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const members: unknown[] = Object.values(value)
  return (
    members.length > 0 &&
    members.every((member, at) => Number.isInteger(member) || (at === 0 && isWrapper(value)))
  )
}

/** Follows wrappers such as `["Reactive", 4]` to the index that they wrap. */
function unwrapped(items: readonly unknown[], place: unknown): number | null {
  let index = place
  for (let step = 0; step <= maxWrappers; step++) {
    if (typeof index !== 'number' || !(index in items)) return null
    const item = items[index]
    if (!isWrapper(item)) return index
    index = item[1]
  }
  return null
}

function isWrapper(item: unknown): item is unknown[] {
  return Array.isArray(item) && typeof item[0] === 'string'
}
