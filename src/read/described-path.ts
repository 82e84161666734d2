/**
 * Describes a path that is read with GET, as OpenAPI does.
 *
 * @param path With the names of its parameters in braces.
 * @param type The media type of the answer.
 * @param query The names of the query parameters that it takes.
 * @see https://spec.openapis.org/oas/v3.1.1#path-item-object
 */
export function describedPath(
  path: string,
  type: string,
  summary: string,
  query: readonly string[] = [],
): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const schema = { type: 'string' }
  return {
    get: {
      summary,
      parameters: [
        ...inPath.map((name) => ({ name, in: 'path', required: true, schema })),
        ...query.map((name) => ({ name, in: 'query', schema })),
      ],
      responses: {
        200: { description: summary, content: { [type]: {} } },
        304: { description: 'Not changed since the given ETag' },
      },
    },
  }
}
