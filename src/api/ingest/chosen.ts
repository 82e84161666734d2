import { Refusal } from '../../http/problem.ts'

/**
 * Reads a query parameter that has a few values.
 *
 * @param values All that the query has for it.
 * @returns The first choice if it is absent.
 * @throws {Refusal} `request_invalid` for any other value, and for several values.
 */
export function chosen<const Choice extends string>(
  name: string,
  values: readonly string[] = [],
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const choice = values.length === 0 ? choices[0] : choices.find((known) => known === values[0])
  if (choice !== undefined && values.length < 2) return choice
  throw new Refusal('request_invalid', {
    detail: `${name} must be ${choices.join(' or ')}, once, or absent`,
  })
}
