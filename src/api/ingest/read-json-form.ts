import * as v from 'valibot'
import { Refusal } from '../../http/problem.ts'
import { countJsonParts } from '../../text/count-json-parts.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { likelyName } from './likely-name.ts'

type Form = v.StrictObjectSchema<v.ObjectEntries, undefined>

/**
 * Reads the JSON form of a request.
 *
 * @param maxParts The brackets, braces and commas that it may have outside its strings.
 * @throws {Refusal} `request_invalid`: not JSON, too many values, or not of the form; the detail names the property.
 */
export function readJsonForm<Schema extends Form>(
  bytes: Uint8Array,
  schema: Schema,
  maxParts: number,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parseJson(bytes, maxParts))
  if (result.success) return result.output
  // A mistyped property is both unknown and missing.
  const unknown = result.issues.find(isUnknownProperty)
  const issue = unknown ?? result.issues[0]
  const name = tidyLine(v.getDotPath(issue) ?? 'body', maxName)
  if (unknown) throw unknownProperty(name, Object.keys(schema.entries))
  const fault = issue.received === 'undefined' ? 'It is missing' : issue.message
  throw new Refusal('request_invalid', { detail: `${name}: ${fault}` })
}

function isUnknownProperty({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never'
}

const maxName = 40 // characters of what a sender wrote

function unknownProperty(name: string, names: readonly string[]): Refusal {
  const meant = likelyName(name, names)
  const advice = meant ? `did you mean ${meant}?` : `known are ${names.join(', ')}`
  return new Refusal('request_invalid', { detail: `${name}: unknown property, ${advice}` })
}

function parseJson(bytes: Uint8Array, maxParts: number): unknown {
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    if (countJsonParts(json, maxParts) <= maxParts) return JSON.parse(json)
  } catch {
    throw new Refusal('request_invalid', { detail: 'The body is not JSON in UTF-8' })
  }
  throw new Refusal('request_invalid', {
    detail: `The JSON has more than ${maxParts} values`,
    limit: maxParts,
  })
}
