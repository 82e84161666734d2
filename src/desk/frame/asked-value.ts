import { Refusal } from '../../http/problem.ts'
import type { DeskContext } from './desk-env.ts'

/**
 * Reads a parameter of the address of a page of the desk. As on readers' pages, an empty one is absent, the first of
 * several counts, and one that the page does not know is ignored.
 *
 * @param parse Returns `null` for a text that cannot be read.
 * @throws {Refusal} `request_invalid` for one that cannot be read.
 */
export function askedValue<Value>(
  c: DeskContext,
  name: string,
  parse: (text: string) => Value | null,
): Value | null {
  const text = c.req.query(name)?.trim() ?? ''
  if (text === '') return null
  const value = parse(text)
  if (value === null) throw new Refusal('request_invalid', { detail: `${name} cannot be read` })
  return value
}
