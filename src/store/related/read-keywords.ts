import { parseJson } from '../tables/parse-json.ts'
import type { WeightedWord } from '../tables/schema.ts'

/** Reads the stored keywords of a translation; none if they cannot be read. */
export function readKeywords(json: string): WeightedWord[] {
  const stored = parseJson(json)
  return Array.isArray(stored) ? stored.filter(isWeightedWord) : []
}

function isWeightedWord(value: unknown): value is WeightedWord {
  if (!Array.isArray(value)) return false
  const [term, weight, isName] = value as unknown[]
  return typeof term === 'string' && typeof weight === 'number' && typeof isName === 'boolean'
}
