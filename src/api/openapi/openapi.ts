import { version } from '../../../package.json' // without `with`, which would import the whole file
import { maxUrlLength } from '../../article/safe-url.ts'
import type { Address } from '../../site/address.ts'
import { addressesOf, siteMap } from '../../site/site-map.ts'
import { maxBodyBytes } from '../body/body-budget.ts'
import { problemResponses } from './problem-responses.ts'
import { readingPaths } from './reading-operation.ts'
import { schemaNamed, schemas } from './schemas.ts'

/**
 * Describes the HTTP interface from the site map and the schemas that validate.
 *
 * @param siteUrl The server that the document names.
 * @see https://spec.openapis.org/oas/v3.1.1
 */
export function openApi(siteUrl: string): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Limited Times',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: siteUrl }],
    tags: [
      { name: 'writing', description: 'Pages in, articles out; with the bearer token' },
      { name: 'articles', description: 'One article in its forms' },
      { name: 'pages', description: 'Lists of articles and other pages for readers' },
      { name: 'feeds', description: 'The newest articles of a list, whole' },
      { name: 'files', description: 'What machines look for at known addresses' },
      { name: 'status', description: 'The state and the interface of the service' },
    ],
    paths: Object.fromEntries([
      ...writingOperations.map(([{ path, method, ...address }, operation]) => [
        path,
        { [method]: { ...aboutAddress(address), security: [{ token: [] }], ...operation } },
      ]),
      ...addressesOf('pages')
        .filter(({ tag }) => tag !== null)
        .flatMap((address) =>
          readingPaths(address, address.tag === 'articles' ? aboutArticles : {}),
        ),
      ...statusOperations.map(([{ path, ...address }, responses]) => [
        path,
        { get: { ...aboutAddress(address), security: [], responses } },
      ]),
    ]),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: schemas(),
    },
  }
}

function aboutAddress({ operation, tag, summary }: Pick<Address, 'operation' | 'tag' | 'summary'>) {
  return { operationId: operation, tags: [tag], summary }
}

const aboutArticles = {
  schemas: { 'application/json': schemaNamed('Article') },
  description:
    'The day is the UTC day of publishedAt; else of modifiedAt, but no later than firstSeenAt; else of firstSeenAt.',
}

const pageBody = {
  required: true,
  description: `The page as it came off the wire, any charset, plain or gzip, declared or not, at most ${maxBodyBytes} bytes inflated`,
  // Generated clients take the first.
  content: {
    'application/json': { schema: schemaNamed('JsonForm') },
    'text/html': { schema: { type: 'string', format: 'binary' } },
    'application/xhtml+xml': { schema: { type: 'string', format: 'binary' } },
  },
}

const urlParameter = {
  name: 'url',
  in: 'query',
  description: 'The address the page was fetched from; may be in the JSON form instead',
  schema: { type: 'string', format: 'uri', maxLength: maxUrlLength },
}

const onlyProblems = ['application/problem+json'] as const

const writingOperations: readonly [Address, object][] = [
  [
    siteMap.ingest,
    {
      parameters: [
        urlParameter,
        {
          name: 'force',
          in: 'query',
          description: 'Replaces the stored version even if that is the better one',
          schema: { enum: ['0', '1'] },
        },
      ],
      requestBody: pageBody,
      responses: {
        201: {
          ...answer('The article is new', 'IngestedArticle'),
          headers: { Location: { description: 'Its address', schema: { type: 'string' } } },
        },
        200: answer(
          'The article was changed; or nothing was written, since it is unchanged, or since the stored version, which is returned, is better',
          'IngestedArticle',
        ),
        ...problemResponses(siteMap.ingest.kind, onlyProblems),
      },
    },
  ],
  [
    siteMap.clean,
    {
      parameters: [
        urlParameter,
        {
          name: 'trace',
          in: 'query',
          description: 'Adds what each step did and why',
          schema: { enum: ['0', '1'] },
        },
      ],
      requestBody: pageBody,
      responses: {
        200: answer('The article', 'CleanedArticle'),
        ...problemResponses(siteMap.clean.kind, onlyProblems),
      },
    },
  ],
  [
    siteMap.remove,
    {
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        {
          name: 'reason',
          in: 'query',
          description: 'legal makes the page answer 451, gone 410',
          schema: { enum: ['gone', 'legal'], default: 'gone' },
        },
      ],
      responses: {
        204: { description: 'Removed' },
        ...problemResponses(siteMap.remove.kind, onlyProblems),
      },
    },
  ],
]

const statusOperations: readonly [Address, object][] = [
  [
    siteMap.status,
    {
      ...problemResponses(siteMap.status.kind, onlyProblems),
      200: answer(
        'It serves; status is filing while articles are stored that no list shows yet',
        'Status',
      ),
      503: {
        description: 'The database does not answer, or lacks migrations; or misconfigured',
        content: {
          'application/json': { schema: schemaNamed('Status') },
          'application/problem+json': { schema: schemaNamed('Problem') },
        },
      },
    },
  ],
  [
    siteMap.openApi,
    {
      200: {
        description: 'OpenAPI 3.1',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      ...problemResponses(siteMap.openApi.kind, onlyProblems),
    },
  ],
]

function answer(description: string, schema: string): object {
  return { description, content: { 'application/json': { schema: schemaNamed(schema) } } }
}
