const maxMembers = 100_000
const maxWrappers = 8 // around one value

/**
 * Puts together what `devalue` took apart: a list whose first item is the whole, and in which objects and
 * arrays name their members by the number of the item (Nuxt 3's `__NUXT_DATA__`).
 *
 * @param value Parsed JSON.
 * @returns The whole; the value itself when it has another shape. What occurs more than once is one object.
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

/** Says whether a value holds nothing but places in a list, or is a wrapper around one. */
function isIndexed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const members: unknown[] = Object.values(value)
  return (
    members.length > 0 &&
    members.every((member, at) => Number.isInteger(member) || (at === 0 && isWrapper(value)))
  )
}

/** Follows wrappers such as `["Reactive", 4]` to the place of what they are about. */
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
