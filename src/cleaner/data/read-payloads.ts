import { unflatten } from './devalue.ts'
import {
  flightChunk,
  flightRows,
  isReactElement,
  rowText,
  type ReactElement,
  type Rows,
} from './flight.ts'
import { flightHtml } from './flight-html.ts'
import { isWithinBounds, readJson } from './read-json.ts'
import { readLiteral } from './read-literal.ts'

/** What a page carries for its scripts to draw. */
type Payloads = {
  /** Values, bounded as `readJson` does. */
  data: unknown[]
  /** Elements of React's stream, printed as HTML; empty without one. */
  html: string
}

const assignment = /[\w$\])"']\s{0,9}=\s{0,9}(?=[[{(]|JSON\.parse\()/g
const maxAssignments = 20 // of one script

/**
 * Reads the data that frameworks leave in scripts: JSON scripts (Next, Nuxt 3's references resolved), values
 * assigned to globals (Nuxt 2's function form, Apollo, Redux, Fusion), and the stream of Next's app
 * router. Nothing is evaluated. Linear in the length of the sources.
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
  // From here on the rows are changed.
  for (const row of rows.values()) if (typeof row === 'object') data.push(asData(row, rows))
  return { data: data.filter(isWithinBounds), html }
}

function valuesIn(source: string): unknown[] {
  if (source.startsWith('{') || source.startsWith('[')) return [unflatten(readJson(source))]
  const values: unknown[] = []
  assignment.lastIndex = 0
  for (let count = 0; count < maxAssignments; count++) {
    if (!assignment.test(source)) break
    const { value, end } = readLiteral(source, assignment.lastIndex)
    // Reading goes on where it stopped, so that no sign is read twice.
    assignment.lastIndex = end
    if (typeof value === 'object') values.push(value)
  }
  return values
}

/** A row as data: strings that stand for texts of the stream are those texts, elements are their properties. */
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
