import { astroProps } from './astro-props.ts'
import { unflatten } from './devalue.ts'
import { flightHtml } from './flight-html.ts'
import {
  flightChunk,
  flightRows,
  isReactElement,
  rowText,
  type ReactElement,
  type Rows,
} from './flight.ts'
import { isWithinBounds, readJson } from './read-json.ts'
import { readLiteral } from './read-literal.ts'

/** The data that a page contains for its scripts to render. */
type Payloads = {
  /** Values within the limits of `readJson`. */
  data: unknown[]
  /** The elements of React's stream as HTML; empty without a stream. */
  html: string
}

// Also the list that SvelteKit passes to its start.
const assignment = /(?:[\w$\])"']\s{0,9}=|\bdata:)\s{0,9}(?=[[{(]|JSON\.parse\()/g
const maxAssignments = 20 // of one script

/**
 * Reads the data that frameworks put into scripts and attributes, without evaluating it. Linear in the length of the
 * sources.
 *
 * - JSON: Next, Nuxt 3 with its references resolved, the properties of islands and components.
 * - Values assigned to globals or passed on: Nuxt 2's packed state, Apollo, Redux, Fusion, SvelteKit.
 * - The stream of Next's app router.
 */
export function readPayloads(sources: readonly string[]): Payloads {
  const data: unknown[] = []
  const chunks: string[] = []
  for (const source of sources) {
    const chunk = flightChunk(source)
    if (chunk === null) data.push(...valuesIn(source.trim()))
    else chunks.push(chunk)
  }
  const rows = flightRows(chunks.join(''))
  const html = flightHtml(rows)
  // `asData` changes the rows, so it runs last.
  for (const row of rows.values()) if (typeof row === 'object') data.push(asData(row, rows))
  return { data: data.filter(isWithinBounds), html }
}

function valuesIn(source: string): unknown[] {
  const json = source.startsWith('{') || source.startsWith('[') ? readJson(source) : null
  if (json !== null) return [astroProps(json) ?? unflatten(json)]
  const values: unknown[] = []
  assignment.lastIndex = 0
  for (let count = 0; count < maxAssignments; count++) {
    if (!assignment.test(source)) break
    const { value, end } = readLiteral(source, assignment.lastIndex)
    // Continues at the end of the value, so that no character is read twice.
    assignment.lastIndex = end
    if (typeof value === 'object') values.push(value)
  }
  return values
}

/** A row as plain data: references become the texts they refer to, elements become their properties. */
function asData(row: unknown, rows: Rows): unknown {
  const whole = [row]
  const stack: unknown[] = [whole]
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      const plain = isReactElement(inner) ? blockOf(inner) : (rowText(inner, rows) ?? inner)
      if (plain !== inner) Reflect.set(value, key, plain)
      stack.push(plain)
    }
  }
  return whole
}

function blockOf([, name, , properties]: ReactElement): unknown {
  return name === 'script' || name === 'style' ? null : { ...properties, type: name }
}
