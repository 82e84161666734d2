import { reportLimits, reportReasons } from '../../article/report.ts'
import { jsonSchemas } from './json-schemas.ts'

const text = { type: 'string' }
const moment = { type: 'string', format: 'date-time' }
const momentOrNull = { type: ['string', 'null'], format: 'date-time' }

/** The schemas of takedowns, blocks and reports, by name. */
export function takedownSchemas(): Record<string, object> {
  return {
    Takedowns: {
      type: 'object',
      required: ['takedowns', 'next'],
      properties: {
        takedowns: { type: 'array', items: takedownSchema },
        next: { type: ['string', 'null'] },
      },
    },
    ListedArticles: {
      anyOf: ['ArticleStates', 'RemovedArticles', 'KnownAddress'].map((name) => ({
        $ref: `#/components/schemas/${name}`,
      })),
    },
    RemovedArticles: {
      type: 'object',
      required: ['articles', 'next'],
      properties: {
        articles: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'state', 'title', 'source', 'reason', 'removedAt'],
            properties: {
              id: text,
              state: { const: 'removed' },
              title: { type: ['string', 'null'], description: 'null if nothing is kept of it' },
              source: { type: 'object', required: ['url'], properties: { url: text } },
              reason: { enum: ['gone', 'legal'] },
              removedAt: moment,
            },
          },
        },
        next: { type: ['string', 'null'] },
      },
    },
    KnownAddress: {
      type: 'object',
      required: ['id', 'state', 'lastSeenAt'],
      properties: {
        id: text,
        state: { enum: ['published', 'removed'] },
        lastSeenAt: { ...moment, description: 'When its last version came' },
        revision: text,
      },
    },
    ReportForm: {
      type: 'object',
      required: ['article', 'reason', 'message'],
      properties: {
        article: { ...text, description: 'Its id' },
        lang: { ...text, description: 'The language of the form' },
        reason: { enum: reportReasons },
        message: { ...text, maxLength: reportLimits.message },
        contact: { ...text, maxLength: reportLimits.contact },
        website: { const: '', description: 'For programs to fill in; what has it is dropped' },
      },
    },
    BlockForm: jsonSchemas.blockForm,
    Blocks: {
      type: 'object',
      required: ['blocks', 'next'],
      properties: {
        blocks: { type: 'array', items: block({}) },
        next: { type: ['string', 'null'] },
      },
    },
    AddedBlock: block({
      articles: { type: 'integer', description: 'Of at most a thousand that were looked at' },
      isAll: { type: 'boolean', description: 'Whether there are no more to look at' },
    }),
    BlockTakedown: {
      type: 'object',
      required: ['removed', 'isDone', 'next'],
      properties: {
        removed: { type: 'integer' },
        isDone: { type: 'boolean' },
        next: { type: ['string', 'null'], description: 'null if it is done' },
      },
    },
  }
}

function block(more: object): object {
  const own = {
    id: { type: 'integer' },
    pattern: { ...text, description: 'As it can be posted' },
    reason: text,
    by: { ...text, description: 'The name of the token' },
    at: moment,
  }
  const properties = { ...own, ...more }
  return { type: 'object', required: Object.keys(properties), properties }
}

const takedownSchema = {
  type: 'object',
  required: ['article', 'source', 'title', 'reason', 'note', 'by', 'at', 'restorableUntil'],
  properties: {
    article: { ...text, description: 'Its id' },
    source: { ...text, format: 'uri', description: 'Its address at the source' },
    title: { type: ['string', 'null'], description: 'null if nothing is kept of it' },
    reason: { enum: ['gone', 'legal'] },
    note: text,
    by: { ...text, description: 'The name of the token' },
    at: moment,
    erasedAt: momentOrNull,
    restoredAt: momentOrNull,
    restoredBy: { type: ['string', 'null'] },
    restorableUntil: { ...momentOrNull, description: 'null if it cannot be brought back' },
  },
}
