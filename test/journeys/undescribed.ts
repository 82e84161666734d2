import document from '../client/generated/openapi.json'

type Schema = {
  $ref?: string
  type?: string
  allOf?: { properties?: { code?: { enum: string[] } } }[]
}
type Content = Record<string, { schema: Schema }>
type Operation = {
  operationId: string
  responses: Record<string, { description: string; content?: Content }>
}

const paths: Record<string, Record<string, Operation>> = document.paths

// The most literal first: `/news/{day}/feed.xml` is no article, `/news/{day}.epub` no period.
const described = Object.entries(paths)
  .map(([path, operations]) => ({
    operations,
    parameters: path.split('{').length - 1,
    letters: path.replace(/\{\w+\}/g, '').length,
    form: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  .toSorted((a, b) => a.parameters - b.parameters || b.letters - a.letters)

/**
 * Compares an answer with what the OpenAPI document says of its operation: status, media type, code of a refusal.
 *
 * @returns What the document lacks; `null` when it has it, or knows no such operation.
 */
export async function undescribed(request: Request, response: Response): Promise<string | null> {
  const { pathname } = new URL(request.url)
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase()
  const operation = described.find(({ form }) => form.test(pathname))?.operations[method]
  if (!operation) return null
  const { operationId, responses } = operation
  const found = responses[response.status]
  if (!found) return `${operationId} answers ${response.status}`
  const type = response.headers.get('content-type')?.split(';')[0]
  if (type === undefined) return null
  const media = found.content?.[type]
  if (!media) return `${operationId} answers ${response.status} as ${type}`
  const codes = media.schema.allOf?.[1]?.properties?.code?.enum
  if (!codes || request.method === 'HEAD') return null
  const { code } = await response.clone().json<{ code: string }>()
  return codes.includes(code) ? null : `${operationId} answers ${response.status} with ${code}`
}
