import { bodyJsonSchema } from './article/body-json-schema.ts'
import { maxUrlLength } from './article/safe-url.ts'
import { maxBodyBytes } from './ingest/body-room.ts'
import { jsonSchemas } from './json-schemas.ts'
import { problems, type ProblemCode } from './problem.ts'
import { machinePaths } from './read/machine-paths.ts'
import { pagePaths } from './read/page-paths.ts'
import { version } from '../package.json' // without `with`, which would bring all of it

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
    paths: { ...writingPaths, ...readingPaths, ...pagePaths, ...machinePaths, ...statusPaths },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Article: articleJsonSchema(),
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
  content: {
    'text/html': { schema: { type: 'string', format: 'binary' } },
    'application/xhtml+xml': { schema: { type: 'string', format: 'binary' } },
    'application/json': { schema: { $ref: `${schemas}JsonForm` } },
  },
}

const storageProblems: ProblemCode[] = ['storage_unavailable', 'storage_overloaded']

const submissionProblems: ProblemCode[] = [
  'url_missing',
  'url_invalid',
  'body_unreadable',
  'request_invalid',
  'unauthorized',
  'forbidden',
  'body_too_large',
  'unsupported_media_type',
  'not_html',
  'no_article',
  'ingest_closed',
  'busy',
  'rate_limited',
]

const writingPaths = {
  '/ingest': {
    post: {
      summary: 'Clean a page and store its article',
      security: [{ token: [] }],
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
        201: article('The article is new'),
        200: article(
          'The article changed; or nothing was written, since it is unchanged or the stored version, which this is, is better',
        ),
        ...problemResponses([
          ...submissionProblems,
          ...storageProblems,
          'gone',
          'removed_for_legal_reasons',
        ]),
      },
    },
  },
  '/clean': {
    post: {
      summary: 'Clean a page without storing anything',
      security: [{ token: [] }],
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
      responses: { 200: article('The article'), ...problemResponses(submissionProblems) },
    },
  },
  '/articles/{id}': {
    delete: {
      summary: 'Take an article down',
      security: [{ token: [] }],
      parameters: [
        pathParameter('id'),
        {
          name: 'reason',
          in: 'query',
          description: 'legal makes the page answer 451, gone 410',
          schema: { enum: ['gone', 'legal'], default: 'gone' },
        },
      ],
      responses: {
        204: { description: 'Removed' },
        ...problemResponses([
          'request_invalid',
          'unauthorized',
          'forbidden',
          'not_found',
          ...storageProblems,
        ]),
      },
    },
  },
}

const readingPaths = {
  '/news/{day}/{slug}': {
    get: {
      summary:
        'An article; .json, .md and .txt behind the address, or Accept, give its other forms',
      description:
        'The day is the UTC day of publishedAt; else of modifiedAt, but no later than firstSeenAt; else of firstSeenAt.',
      parameters: [pathParameter('day'), pathParameter('slug')],
      responses: {
        200: {
          description: 'The article',
          content: {
            'text/html': {},
            'application/json': { schema: { $ref: `${schemas}Article` } },
            'text/markdown': {},
            'text/plain': {},
          },
        },
        301: { description: 'The article has moved to the address in Location' },
        304: { description: 'Not changed since the given ETag' },
        ...problemResponses(['not_found', 'gone', 'removed_for_legal_reasons', ...storageProblems]),
      },
    },
  },
}

const statusPaths = {
  '/healthz': {
    get: {
      summary: 'What is configured and ready, and what an operator should run',
      responses: {
        200: { description: 'Ready' },
        503: { description: 'The database does not answer, or lacks migrations' },
      },
    },
  },
  '/openapi.json': {
    get: { summary: 'This document', responses: { 200: { description: 'OpenAPI 3.1' } } },
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

function articleJsonSchema(): object {
  const { properties, required } = jsonSchemas.article
  return {
    type: 'object',
    properties: {
      ...properties,
      body: { $ref: `${schemas}root` },
      url: { type: 'string', format: 'uri' },
      status: { enum: ['created', 'changed', 'unchanged', 'kept'] },
      reason: {
        enum: ['older_version', 'shorter_text'],
        description: 'Why the stored version was kept',
      },
      firstSeenAt: { type: 'string', format: 'date-time' },
      storedAt: { type: 'string', format: 'date-time' },
      text: { type: 'string' },
      wordCount: { type: 'integer' },
    },
    required: [...(required ?? []), 'url', 'firstSeenAt', 'storedAt', 'text', 'wordCount'],
  }
}

function article(description: string): object {
  return { description, content: { 'application/json': { schema: { $ref: `${schemas}Article` } } } }
}

function pathParameter(name: string): object {
  return { name, in: 'path', required: true, schema: { type: 'string' } }
}

function problemResponses(codes: readonly ProblemCode[]): Record<number, object> {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `${code}: ${problems[code].title}`).join('. '),
        content: { 'application/problem+json': { schema: { $ref: `${schemas}Problem` } } },
      },
    ]),
  )
}
