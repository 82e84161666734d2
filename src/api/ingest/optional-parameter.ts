import { Refusal } from '../../http/problem.ts'

/**
 * Reads a query parameter that may be absent; an empty one is.
 *
 * @param values All that the query has for it.
 * @param parse Returns `null` for a text that cannot be read.
 * @throws {Refusal} `request_invalid` for one that cannot be read, and for several values.
 */
export function optionalParameter<Value>(
  name: string,
  values: readonly string[] = [],
  parse: (text: string) => Value | null,
): Value | null {
  if (values.length === 0 || values[0] === '') return null
  const value = values.length === 1 ? parse(values[0] ?? '') : null
  if (value === null)
    throw new Refusal('request_invalid', { detail: `${name} cannot be read, or is there twice` })
  return value
}
