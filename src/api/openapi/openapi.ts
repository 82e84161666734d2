import { bodyJsonSchema } from '../../article/body-json-schema.ts'
import { maxUrlLength } from '../../article/safe-url.ts'
import { maxBodyBytes } from '../body/body-room.ts'
import { jsonSchemas } from './json-schemas.ts'
import { problems } from '../../http/problem.ts'
import { problemResponses } from './problem-responses.ts'
import { describedPath } from './described-path.ts'
import { machinePaths } from './machine-paths.ts'
import { pagePaths } from './page-paths.ts'
import { version } from '../../../package.json' // without `with`, which would bring all of it

const schemas = '#/components/schemas/'

/**
 * Describes the HTTP interface, from the same schemas that validate.
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
      { name: 'status', description: 'What the service tells of itself' },
    ],
    paths: { ...writingPaths, ...readingPaths, ...pagePaths, ...machinePaths, ...statusPaths },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Article: articleSchema(),
        IngestedArticle: articleAnd(
          {
            status: { enum: ['created', 'changed', 'unchanged', 'kept'] },
            reason: {
              enum: ['older_version', 'shorter_text'],
              description: 'Why the stored version was kept',
            },
          },
          ['status'],
        ),
        CleanedArticle: articleAnd({ trace: { type: 'array', items: traceEntrySchema } }, []),
        Status: statusSchema,
        JsonForm: jsonSchemas.jsonForm,
        Problem: problemSchema,
        ...bodyJsonSchema(schemas),
      },
    },
  }
}

const urlParameter = {
  name: 'url',
  in: 'query',
  description: 'The address the page was fetched from; may stand in the JSON form instead',
  schema: { type: 'string', format: 'uri', maxLength: maxUrlLength },
}

const pageBody = {
  required: true,
  description: `The page as it came off the wire, any charset, plain or gzip, declared or not, at most ${maxBodyBytes} bytes inflated`,
  // Clients that are generated take the first.
  content: {
    'application/json': { schema: { $ref: `${schemas}JsonForm` } },
    'text/html': { schema: { type: 'string', format: 'binary' } },
    'application/xhtml+xml': { schema: { type: 'string', format: 'binary' } },
  },
}

const withToken = { tags: ['writing'], security: [{ token: [] }] }
const onlyProblems = ['application/problem+json'] as const

const writingPaths = {
  '/ingest': {
    post: {
      operationId: 'ingest',
      ...withToken,
      summary: 'Clean a page and store its article',
      parameters: [
        urlParameter,
        {
          name: 'force',
          in: 'query',
          description: 'Replaces the stored version even when that is the better one',
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
          'The article changed; or nothing was written, since it is unchanged or the stored version, which this is, is better',
          'IngestedArticle',
        ),
        ...problemResponses('ingest', onlyProblems),
      },
    },
  },
  '/clean': {
    post: {
      operationId: 'clean',
      ...withToken,
      summary: 'Clean a page without storing anything',
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
        ...problemResponses('clean', onlyProblems),
      },
    },
  },
  '/articles/{id}': {
    delete: {
      operationId: 'removeArticle',
      ...withToken,
      summary: 'Take an article down',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        {
          name: 'reason',
          in: 'query',
          description: 'legal makes the page answer 451, gone 410',
          schema: { enum: ['gone', 'legal'], default: 'gone' },
        },
      ],
      responses: { 204: { description: 'Removed' }, ...problemResponses('remove', onlyProblems) },
    },
  },
}

const readingPaths = {
  '/news/{day}/{slug}': describedPath('/news/{day}/{slug}', {
    id: 'readArticle',
    tag: 'articles',
    kind: 'article',
    summary: 'An article; .json, .md and .txt behind the address, or Accept, give its other forms',
    description:
      'The day is the UTC day of publishedAt; else of modifiedAt, but no later than firstSeenAt; else of firstSeenAt.',
    types: {
      'application/json': { $ref: `${schemas}Article` },
      'text/html': { type: 'string' },
      'text/markdown': { type: 'string' },
      'text/plain': { type: 'string' },
    },
  }),
}

const statusPaths = {
  '/healthz': {
    get: {
      operationId: 'readStatus',
      tags: ['status'],
      security: [],
      summary: 'What is configured and ready, and what an operator should run',
      responses: {
        ...problemResponses('file', onlyProblems),
        200: answer(
          'It serves; status is filing while articles are stored that no list shows yet',
          'Status',
        ),
        503: {
          description: 'The database does not answer, or lacks migrations; or misconfigured',
          content: {
            'application/json': { schema: { $ref: `${schemas}Status` } },
            'application/problem+json': { schema: { $ref: `${schemas}Problem` } },
          },
        },
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'readInterface',
      tags: ['status'],
      security: [],
      summary: 'This document',
      responses: {
        200: {
          description: 'OpenAPI 3.1',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        ...problemResponses('file', onlyProblems),
      },
    },
  },
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(problems) },
    detail: { type: 'string' },
    limit: { type: ['integer', 'string'] },
  },
}

const statusSchema = {
  type: 'object',
  required: ['status', 'database', 'ingest', 'faults', 'hints', 'waitingPurges'],
  properties: {
    status: { enum: ['ok', 'filing', 'failing'] },
    database: { enum: ['ready', 'behind', 'ahead', 'unreachable'] },
    ingest: { enum: ['open', 'closed'] },
    faults: {
      type: 'array',
      items: { type: 'string' },
      description: 'What an operator should mend',
    },
    hints: {
      type: 'array',
      items: { type: 'string' },
      description: 'What an operator may want to set',
    },
    bytes: { type: ['integer', 'null'], description: 'Of the database' },
    unlisted: { type: 'integer', description: 'Articles in no list, counted up to 1,000' },
    outdated: {
      type: 'integer',
      description: 'Articles listed by the rules of an older version, counted up to 1,000',
    },
    lastArticleAt: {
      type: ['string', 'null'],
      description: 'When the last new article was stored',
    },
    lastTendedAt: { type: ['string', 'null'], description: 'When the cron last ran to its end' },
    notedPurges: {
      type: 'integer',
      description: 'Changes that the next cron hands to the queue of purges',
    },
    waitingPurges: {
      type: ['integer', 'null'],
      description: 'Tags whose pages are still to be renewed',
    },
  },
}

const traceEntrySchema = {
  type: 'object',
  required: ['step', 'action', 'reason', 'excerpt'],
  properties: {
    step: { type: 'string' },
    action: { enum: ['removed', 'kept', 'changed', 'chose', 'refused'] },
    reason: { type: 'string' },
    excerpt: { type: 'string' },
  },
}

function articleSchema(): object {
  const { properties, required } = jsonSchemas.article
  return {
    type: 'object',
    properties: {
      ...properties,
      body: { $ref: `${schemas}root` },
      url: { type: 'string', format: 'uri' },
      firstSeenAt: { type: 'string', format: 'date-time' },
      storedAt: { type: 'string', format: 'date-time' },
      text: { type: 'string' },
      wordCount: { type: 'integer' },
    },
    required: [...(required ?? []), 'url', 'firstSeenAt', 'storedAt', 'text', 'wordCount'],
  }
}

function articleAnd(properties: object, required: readonly string[]): object {
  return { allOf: [{ $ref: `${schemas}Article` }, { type: 'object', required, properties }] }
}

function answer(description: string, schema: string): object {
  return { description, content: { 'application/json': { schema: { $ref: schemas + schema } } } }
}
