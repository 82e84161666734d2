import { problemResponses, type OperationKind } from './problem-responses.ts'

/** What is read with GET at a path. */
export type Reading = {
  /** The name of the operation in clients that are generated. */
  id: string
  tag: 'articles' | 'pages' | 'feeds' | 'files'
  kind: Extract<OperationKind, 'file' | 'list' | 'part' | 'search' | 'article'>
  summary: string
  description?: string
  /** The media types of the answer, each with its schema where it is more than a text. */
  types: Readonly<Record<string, object>>
  /** The names of the query parameters that it takes. */
  query?: readonly string[]
}

/**
 * Describes a path that is read with GET, as OpenAPI does.
 *
 * @param path With the names of its parameters in braces.
 * @see https://spec.openapis.org/oas/v3.1.1#path-item-object
 */
export function describedPath(path: string, reading: Reading): object {
  const { id, tag, kind, summary, description, types, query = [] } = reading
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const content = Object.fromEntries(
    Object.entries(types).map(([type, schema]) => [type, { schema }]),
  )
  return {
    get: {
      operationId: id,
      tags: [tag],
      summary,
      ...(description !== undefined && { description }),
      security: [],
      parameters: [
        ...inPath.map((name) => ({ name, in: 'path', required: true, schema: text })),
        ...query.map((name) => ({ name, in: 'query', schema: text })),
      ],
      responses: {
        200: { description: summary, headers: { ETag: etag }, content },
        301: moved,
        304: { description: 'Not changed since the given ETag' },
        ...problemResponses(kind, ['application/problem+json', 'text/html']),
      },
    },
  }
}

const text = { type: 'string' }
const etag = { description: 'Of this form alone', schema: text }
const moved = {
  description: 'It is at another address',
  headers: { Location: { description: 'The address', schema: text } },
}
