import { parseJson } from '../tables/parse-json.ts'
import type { WeightedWord } from '../tables/schema.ts'

/**
 * Reads stored keywords: those of a translation are JSON, as are those of an article that an older version stored. None
 * if they cannot be read.
 */
export function readKeywords(stored: string): WeightedWord[] {
  if (!stored.startsWith('[')) return stored.split('\n').flatMap(wordsOfLine)
  const values = parseJson(stored)
  return Array.isArray(values) ? values.filter(isWeightedWord) : []
}

// As `printKeywords` printed it.
function wordsOfLine(line: string): WeightedWord[] {
  const [number, ...terms] = line.split(' ')
  const weight = Number(number)
  if (!(weight > 0)) return []
  return terms.map((term) =>
    term.endsWith('*') ? [term.slice(0, -1), weight, true] : [term, weight, false],
  )
}

function isWeightedWord(value: unknown): value is WeightedWord {
  if (!Array.isArray(value)) return false
  const [term, weight, isName] = value as unknown[]
  return typeof term === 'string' && typeof weight === 'number' && typeof isName === 'boolean'
}
