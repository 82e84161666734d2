import { bodyJsonSchema } from '../../article/body-json-schema.ts'
import { changers } from '../../article/changed-by.ts'
import { translationKinds, translationStates } from '../../article/translation.ts'
import { problems } from '../../http/problem.ts'
import { copySchemas } from './copy-schemas.ts'
import { correctionSchemas } from './correction-schemas.ts'
import { differenceProperties } from './difference-schema.ts'
import { jobSchemas } from './job-schemas.ts'
import { jsonSchemas } from './json-schemas.ts'
import { recleanSchemas } from './reclean-schemas.ts'
import { ruleSchemas } from './rule-schemas.ts'
import { takedownSchemas } from './takedown-schemas.ts'
import { tokenSchemas } from './token-schemas.ts'
import { translationSchemas } from './translation-schemas.ts'
import { webhookSchemas } from './webhook-schemas.ts'

/** Refers to one of the schemas. */
export function schemaNamed(name: string): { $ref: string } {
  return { $ref: place + name }
}

const place = '#/components/schemas/'

/**
 * The schemas of requests and answers, by name.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#components-object
 */
export function schemas(): Record<string, object> {
  return {
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
    Version: articleAnd({ version: { type: 'integer' }, replacedAt: momentOrNull }, [
      'version',
      'replacedAt',
    ]),
    History: historySchema,
    CleanedArticle: articleAnd({ trace: { type: 'array', items: traceEntrySchema } }, []),
    Status: statusSchema,
    JsonForm: jsonSchemas.jsonForm,
    ...translationSchemas(),
    ...jobSchemas(),
    ...recleanSchemas(),
    ...tokenSchemas(),
    ...takedownSchemas(),
    RestoredArticle: articleAnd({ status: { const: 'restored' } }, ['status']),
    CorrectedArticle: articleAnd({ status: { enum: ['changed', 'unchanged'] } }, ['status']),
    ...correctionSchemas(),
    ...ruleSchemas(),
    ...webhookSchemas(),
    ...copySchemas(),
    Problem: problemSchema,
    ...bodyJsonSchema(place),
  }
}

function articleSchema(): object {
  const { properties, required } = jsonSchemas.article
  return {
    type: 'object',
    properties: {
      ...properties,
      body: schemaNamed('root'),
      url: { type: 'string', format: 'uri' },
      firstSeenAt: { type: 'string', format: 'date-time' },
      storedAt: { type: 'string', format: 'date-time' },
      changedBy: {
        enum: changers,
        description:
          'Who made this version: the source, a better cleaning of the same page, a person',
      },
      editedAt: {
        type: 'string',
        format: 'date-time',
        description: 'When the source or a person last changed it, as seen here',
      },
      updatedAt: {
        type: 'string',
        description:
          'The time of that change that readers are told: as the source states it, if it does',
      },
      text: { type: 'string' },
      wordCount: { type: 'integer' },
      translation: translationSchema,
      original: originalSchema,
    },
    required: [
      ...(required ?? []),
      'url',
      'firstSeenAt',
      'storedAt',
      'changedBy',
      'editedAt',
      'updatedAt',
      'text',
      'wordCount',
    ],
  }
}

function articleAnd(properties: object, required: readonly string[]): object {
  return { allOf: [schemaNamed('Article'), { type: 'object', required, properties }] }
}

const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const moment = { type: 'string', format: 'date-time' }

const momentOrNull = {
  type: ['string', 'null'],
  format: 'date-time',
  description: 'When the next version was stored; null for the present one',
}

const historySchema = {
  type: 'object',
  required: ['id', 'url', 'title', 'versions', 'comparison'],
  properties: {
    id: text,
    url: { type: 'string', format: 'uri' },
    title: text,
    versions: {
      type: 'array',
      description: 'The newest first',
      items: {
        type: 'object',
        required: ['version', 'url', 'revision', 'changedBy', 'storedAt', 'replacedAt'],
        properties: {
          version: { type: 'integer' },
          url: { type: 'string', format: 'uri' },
          revision: text,
          changedBy: { enum: changers },
          storedAt: moment,
          replacedAt: momentOrNull,
        },
      },
    },
    comparison: {
      type: ['object', 'null'],
      description: 'What changed between two versions; null if there is only one',
      required: ['from', 'to', 'fields', 'parts'],
      properties: {
        from: { type: 'integer' },
        to: { type: 'integer' },
        ...differenceProperties,
      },
    },
  },
}

const translationSchema = {
  type: 'object',
  description: 'Of the words that are shown; absent for those of the source',
  required: [
    'kind',
    'author',
    'technique',
    'state',
    'sourceLang',
    'sourceRevision',
    'remaining',
    'segments',
    'translatedAt',
    'digitalSourceType',
  ],
  properties: {
    kind: { enum: translationKinds },
    author: { ...text, description: 'The person or the program' },
    technique: { enum: ['rules', 'neural', 'model', null] },
    state: { enum: translationStates },
    sourceLang: text,
    sourceRevision: { ...text, description: 'The revision of the article that it translates' },
    remaining: {
      type: 'array',
      items: text,
      description: 'What is still in the original: title, lede, image/alt, tags/2, body/3',
    },
    segments: { type: 'integer', description: 'How many there are, translated or not' },
    translatedAt: moment,
    digitalSourceType: {
      type: ['string', 'null'],
      format: 'uri',
      description: 'A term of IPTC for what a program wrote; null for a person’s translation',
    },
  },
}

const originalSchema = {
  type: 'object',
  description: 'The words of the source; absent if they are the ones shown',
  required: ['lang', 'title', 'lede', 'body', 'text'],
  properties: { lang: text, title: text, lede: textOrNull, body: schemaNamed('root'), text },
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
    path: { type: 'string', description: 'Of the segment that is meant' },
    segments: {
      type: 'array',
      description: 'The segments of a translation that are refused, up to 50',
      items: {
        type: 'object',
        required: ['path', 'check', 'detail'],
        properties: {
          path: { type: 'string' },
          check: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
}

const statusSchema = {
  type: 'object',
  required: [
    'status',
    'database',
    'ingest',
    'rawPages',
    'faults',
    'hints',
    'waitingPurges',
    'translation',
    'jobs',
  ],
  properties: {
    status: { enum: ['ok', 'filing', 'failing'] },
    database: { enum: ['ready', 'behind', 'ahead', 'unreachable'] },
    ingest: { enum: ['open', 'closed'] },
    rawPages: {
      enum: ['kept', 'not_kept'],
      description: 'Whether the pages that articles are made of are kept',
    },
    faults: {
      type: 'array',
      items: { type: 'string' },
      description: 'What an operator should fix',
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
    jobs: {
      type: 'object',
      description: 'Captures that are ingested after the answer',
      required: ['uploads'],
      properties: {
        uploads: {
          enum: ['kept', 'not kept'],
          description: 'Whether a capture over the bound of one request can become a job',
        },
        waiting: { type: 'integer', description: 'Jobs that wait or run, counted up to 1,000' },
        failed: {
          type: 'integer',
          description: 'Jobs that failed for good, among the last 1,000 of 30 days',
        },
        waitingSince: {
          type: ['string', 'null'],
          description: 'When the oldest of those that wait or run was begun',
        },
      },
    },
    translation: {
      type: 'object',
      description: 'How translation is set up, and how it goes',
      required: ['state', 'engines', 'targets'],
      properties: {
        state: {
          enum: ['none', 'configured', 'incomplete'],
          description: '`incomplete` when an engine of the list cannot be asked; `faults` say why',
        },
        engines: {
          type: 'array',
          description: 'Those that can be asked, in order of preference',
          items: {
            type: 'object',
            required: ['name', 'pairs', 'charactersPerDay'],
            properties: {
              name: { type: 'string' },
              pairs: {
                type: 'array',
                items: { type: 'string' },
                description: 'As `es>en`; `*` for any language',
              },
              charactersPerDay: { type: ['integer', 'null'], description: '`null` for no limit' },
            },
          },
        },
        targets: {
          type: 'array',
          items: { type: 'string' },
          description: 'The languages that the site is read in',
        },
        waiting: {
          type: 'integer',
          description: 'Translations that wait or are made, counted up to 1,000',
        },
        failed: {
          type: 'integer',
          description: 'Translations that failed and are tried again, among the same 1,000',
        },
        refused: {
          type: 'integer',
          description:
            'Translations that are not made for a reason, among the first 1,000 in any state',
        },
        reasons: {
          type: 'object',
          additionalProperties: { type: 'integer' },
          description: 'Why: how many of the first 1,000, by code',
        },
        waitingSince: {
          type: ['string', 'null'],
          description: 'When the oldest of those that wait or are made was asked for',
        },
        charactersToday: {
          type: 'object',
          additionalProperties: { type: 'integer' },
          description: 'Sent to each engine since midnight UTC',
        },
      },
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
