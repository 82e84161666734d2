import { Refusal } from '../../http/problem.ts'

/**
 * Refuses a query with a parameter that a route does not know. Mostly it is the rest of a `url` that was not escaped:
 * `?url=https://a.example/?id=1&page=2` names another page than its sender means.
 *
 * @param query The names in the query with their values.
 * @throws {Refusal} `parameter_unknown`, with the name and how to escape.
 */
export function refuseUnknownParameters(
  query: Readonly<Record<string, readonly string[]>>,
  known: readonly string[],
): void {
  const parameter = Object.keys(query).find((name) => !known.includes(name))
  if (parameter === undefined) return
  const hint =
    'url' in query
      ? `. If it belongs to the url, escape that: & is written as %26, as by encodeURIComponent or curl --url-query`
      : ''
  throw new Refusal('parameter_unknown', {
    detail: `${knownHere(known)}${hint}`,
    parameter: parameter.slice(0, maxShown),
  })
}

const maxShown = 100 // characters of an unknown parameter's name

function knownHere(known: readonly string[]): string {
  if (known.length === 0) return 'No parameter is known here'
  return `Only ${known.join(' and ')} ${known.length === 1 ? 'is' : 'are'} known here`
}
