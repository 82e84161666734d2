import { matcherOf, type Address } from './address.ts'
import { addressesOf } from './site-map.ts'

const selective = addressesOf('pages')
  .filter(({ query }) => query.length > 0)
  .map((address) => ({ ...address, form: matcherOf([address]) }))

const none = { query: [] }

/** The query parameters that select content at a path, and what `lang` holds there; all others are ignored. */
export function parametersOf(path: string): Pick<Address, 'query' | 'lang'> {
  return selective.find(({ form }) => form.test(path)) ?? none
}

/** Writes parameters as the site's links do, with the `?` and plain commas. */
export function printQuery(parameters: URLSearchParams): string {
  return parameters.size > 0 ? `?${String(parameters).replaceAll('%2C', ',')}` : ''
}
