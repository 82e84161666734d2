import { countJsonParts } from '../../text/count-json-parts.ts'

const maxDepth = 64
const maxValues = 100_000
const maxLength = 3_000_000 // characters of one source

/**
 * Parses a JSON source of a page. Code that walks the result needs no limit of its own.
 *
 * Accepts common mistakes: HTML comments or CDATA around the source, raw line breaks in strings, trailing commas, a
 * closing semicolon.
 *
 * @returns `null` for invalid JSON, and for a source over 3,000,000 characters, 64 levels or 100,000 values.
 */
export function readJson(source: string): unknown {
  // Counted first, as parsing a few megabytes can create millions of values.
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

/** Whether a value has at most 64 levels and 100,000 values, counted as a tree. */
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
