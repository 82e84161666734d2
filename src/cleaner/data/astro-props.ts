import { isObject } from './data-shape.ts'

/**
 * Takes the properties of an island of Astro out of their pairs of kind and value; `null` where a value is no such
 * properties. Recursive, so only for values within the limits of `readJson`.
 *
 * @see https://github.com/withastro/astro/blob/main/packages/astro/src/runtime/server/serialize.ts
 */
export function astroProps(value: unknown): unknown {
  if (!isObject(value)) return null
  const pairs = Object.values(value)
  return pairs.length > 0 && pairs.every(isPair) ? unpaired(value) : null
}

type Pair = readonly [kind: number, value: unknown]

function isPair(value: unknown): value is Pair {
  return Array.isArray(value) && value.length === 2 && Number.isInteger(value[0])
}

function unpaired(value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, pair]) => [key, isPair(pair) ? valueOf(pair) : pair]),
  )
}

function valueOf([, value]: Pair): unknown {
  if (!Array.isArray(value)) return unpaired(value)
  return value.map((inner: unknown) => (isPair(inner) ? valueOf(inner) : inner))
}
