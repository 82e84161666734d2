import type { Address } from '../../site/address.ts'
import { feedForms } from '../../site/feed-forms.ts'
import { describedParameters } from './described-parameters.ts'
import { problemResponses } from './problem-responses.ts'
import { summaryOf } from './summaries.ts'

type More = {
  readonly schemas?: Readonly<Record<string, object>>
  readonly description?: string
}

/**
 * Describes what GET reads at an address, as OpenAPI does: one path, or one for each form of a feed.
 *
 * @param more The schemas of answers that are more than text, which the site map does not have.
 * @see https://spec.openapis.org/oas/v3.1.1#path-item-object
 */
export function readingPaths(address: Address, more: More = {}): [path: string, item: object][] {
  return inAllForms(address).map((one) => [one.path, { get: readingOperation(one, more) }])
}

type Summed = Address & { readonly summary: string }

function inAllForms(address: Address): Summed[] {
  const summary = summaryOf(address)
  if (!address.path.endsWith('{file}')) return [{ ...address, summary }]
  return Object.values(feedForms).map(({ file, type, name }) => ({
    ...address,
    path: address.path.replace('{file}', file),
    operation: address.operation.replace('Feed', `${name.replace(/ Feed$/, '')}Feed`),
    summary: `${summary}, as ${name}`,
    types: [type],
  }))
}

function readingOperation(address: Summed, { schemas = {}, description }: More): object {
  const { operation, tag, summary, types, kind } = address
  const content = Object.fromEntries(
    types.map((type) => [type, { schema: schemas[type] ?? schemaOf(type) }]),
  )
  return {
    operationId: operation,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    security: [],
    parameters: [...describedParameters(address), ...(kind === 'article' ? [acceptDatetime] : [])],
    responses: {
      200: { description: summary, headers: { ETag: etag }, content },
      301: moved,
      ...(kind === 'article' && { 302: memento }),
      304: { description: 'Not changed since the given ETag' },
      ...problemResponses(kind, ['application/problem+json', 'text/html']),
    },
  }
}

function schemaOf(type: string): object {
  if (/[/+]json$/.test(type)) return { type: 'object' }
  return type.startsWith('image/') ? { type: 'string', format: 'binary' } : text
}

const text = { type: 'string' }
const acceptDatetime = {
  name: 'Accept-Datetime',
  in: 'header',
  description: 'A time as HTTP writes it: leads to the version that readers got then (RFC 7089)',
  schema: text,
}
const memento = {
  description: 'The version of the time in Accept-Datetime',
  headers: { Location: { description: 'Its address', schema: text } },
}
const etag = { description: 'Of this form alone', schema: text }
const moved = {
  description: 'It is at another address',
  headers: { Location: { description: 'The address', schema: text } },
}
