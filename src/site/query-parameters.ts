import { matcherOf } from './address.ts'
import { addressesOf } from './site-map.ts'

const selective = addressesOf('pages')
  .filter(({ query }) => query.length > 0)
  .map((address) => ({ form: matcherOf([address]), names: address.query }))

const none: readonly string[] = []

/** The query parameters that select content at a path; all others are ignored. */
export function parametersOf(path: string): readonly string[] {
  return selective.find(({ form }) => form.test(path))?.names ?? none
}

/** Writes parameters as the site's links do, with the `?` and plain commas. */
export function printQuery(parameters: URLSearchParams): string {
  return parameters.size > 0 ? `?${String(parameters).replaceAll('%2C', ',')}` : ''
}
