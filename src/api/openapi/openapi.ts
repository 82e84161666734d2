import { version } from '../../../package.json' // without `with`, which would import the whole file
import type { Address } from '../../site/address.ts'
import { addressesOf, siteMap, type AddressName } from '../../site/site-map.ts'
import { maxBodyBytes } from '../body/body-budget.ts'
import { describedParameters } from './described-parameters.ts'
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
      description:
        'Articles, pages, feeds, sitemaps, the manifest and the description of the search exist in each further language of the site, too, behind its primary tag: /de/latest.',
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
      ...apiPaths('writing', [{ token: [] }]),
      ...addressesOf('pages')
        .filter(({ tag }) => tag !== null)
        .flatMap((address) =>
          readingPaths(address, address.tag === 'articles' ? aboutArticles : {}),
        ),
      ...apiPaths('status', []),
    ]),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: schemas(),
    },
  }
}

function apiPaths(section: Address['tag'], security: readonly object[]): [string, object][] {
  return (Object.keys(apiOperations) as ApiName[])
    .filter((name) => siteMap[name].tag === section)
    .map((name) => {
      const { path, method, operation, tag, summary, kind } = siteMap[name]
      const { answers, ...more } = apiOperations[name]
      const about = { operationId: operation, tags: [tag], summary, security }
      const parameters = describedParameters(siteMap[name])
      const responses = { ...problemResponses(kind, ['application/problem+json']), ...answers }
      return [path, { [method]: { ...about, parameters, ...more, responses } }]
    })
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

type ApiName = AddressName<'api'>

/** What the site map does not know of the operations of the API. */
const apiOperations: Readonly<
  Record<ApiName, { answers: Readonly<Record<number, object>>; requestBody?: object }>
> = {
  ingest: {
    requestBody: pageBody,
    answers: {
      201: {
        ...answer('The article is new', 'IngestedArticle'),
        headers: { Location: { description: 'Its address', schema: { type: 'string' } } },
      },
      200: answer(
        'The article was changed; or nothing was written, since it is unchanged, or since the stored version, which is returned, is better',
        'IngestedArticle',
      ),
    },
  },
  clean: { requestBody: pageBody, answers: { 200: answer('The article', 'CleanedArticle') } },
  remove: { answers: { 204: { description: 'Removed' } } },
  status: {
    answers: {
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
  },
  openApi: {
    answers: {
      200: {
        description: 'OpenAPI 3.1',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
    },
  },
}

function answer(description: string, schema: string): object {
  return { description, content: { 'application/json': { schema: schemaNamed(schema) } } }
}
