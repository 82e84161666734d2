import { countJsonParts } from '../../text/count-json-parts.ts'
import { note, type Trace } from '../page/trace.ts'
import { readJson } from './read-json.ts'

/**
 * Limits of a page's linked data, all scripts together, checked before parsing. The maxima of 834 real pages are 31
 * scripts, 840,919 characters and 16,736 parts.
 */
export const linkedDataLimits = {
  scripts: 200,
  characters: 3_000_000,
  /** Brackets, braces and commas, about one for each value. */
  parts: 100_000,
} as const

/**
 * Parses the JSON-LD of a page within `linkedDataLimits`: in order, each script that still fits. The others are left
 * out, with an entry in the trace. Values are within the limits of `readJson`.
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
