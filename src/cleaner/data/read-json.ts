import { countJsonParts } from '../../text/count-json-parts.ts'

const maxDepth = 64
const maxValues = 100_000
const maxLength = 3_000_000 // characters of one source

/**
 * Reads a JSON source of a page, bounded: longer than 3 MB, deeper than 64 or of more than 100,000 values
 * is declined, so that nothing that walks the result needs a bound of its own.
 *
 * Mends what pages get wrong most: HTML comments or CDATA around the source, raw line breaks in strings,
 * trailing commas, a closing semicolon.
 */
export function readJson(source: string): unknown {
  // Counted first, as parsing makes millions of values of a few megabytes.
  if (source.length > maxLength || countJsonParts(source, maxValues) > maxValues) return null
  const text = source
    .trim()
    .replace(/^(?:\/\/)?\s*<!(?:--|\[CDATA\[)/, '')
    .replace(/(?:\/\/)?\s?(?:-->|\]\]>)$/, '')
    .replace(/;$/, '')
  const value =
    parsed(text) ?? parsed(text.replace(/[\0-\x1F]+/g, ' ').replace(/,\s{0,200}(?=[\]}])/g, ''))
  return value !== null && isWithinBounds(value) ? value : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Says whether a value is no deeper than 64 and holds no more than 100,000 values, as a tree. */
export function isWithinBounds(value: unknown): boolean {
  const stack = [{ value, depth: 0 }]
  let values = 0
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (++values > maxValues || item.depth > maxDepth) return false
    if (typeof item.value !== 'object' || item.value === null) continue
    for (const inner of Object.values(item.value))
      stack.push({ value: inner, depth: item.depth + 1 })
  }
  return true
}
