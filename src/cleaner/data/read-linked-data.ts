import { note, type Trace } from '../page/trace.ts'
import { countJsonParts } from '../../text/count-json-parts.ts'
import { readJson } from './read-json.ts'

/**
 * What a page's linked data may cost, all its scripts together, counted before any of it is parsed. Of 834
 * real pages the most have 31 scripts, 840,919 characters and 16,736 parts.
 */
export const linkedDataLimits = {
  scripts: 200,
  characters: 3_000_000,
  /** Brackets, braces and commas, of which each stands for a value. */
  parts: 100_000,
} as const

/**
 * Reads the JSON-LD of a page as far as its budget goes: each script in its order that still fits. What does
 * not is left out with a line in the trace. No value is deeper or larger than `readJson` lets it be.
 *
 * @param sources Contents of the `application/ld+json` scripts.
 */
export function readLinkedData(sources: readonly string[], trace: Trace): unknown[] {
  const values: unknown[] = []
  let { characters, parts } = linkedDataLimits
  for (const source of sources.slice(0, linkedDataLimits.scripts)) {
    const size = countJsonParts(source, parts)
    if (source.length > characters || size > parts) {
      note(trace, 'read-linked-data', 'removed', 'linked data over the budget of a page', source)
      continue
    }
    characters -= source.length
    parts -= size
    const value = readJson(source)
    if (value !== null) values.push(value)
  }
  const left = sources.length - linkedDataLimits.scripts
  if (left > 0)
    note(trace, 'read-linked-data', 'removed', `${left} scripts of linked data over the budget`)
  return values
}
