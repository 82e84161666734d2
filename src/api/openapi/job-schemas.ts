import { pageOutcomes } from '../../intake/page-outcome.ts'

/** The schemas of captures and jobs, by name. */
export function jobSchemas(): Record<string, object> {
  return {
    PageLine: { oneOf: [page({ enum: pageOutcomes }, { article: articleLink }), totalsSchema] },
    CleanedLine: {
      oneOf: [
        page(
          { enum: ['cleaned', 'refused', 'failed'] },
          { article: { $ref: '#/components/schemas/CleanedArticle' } },
        ),
        totalsSchema,
      ],
    },
    BegunJob: object({ id: string, url: string, state, bytes }),
    Job: object({
      id: string,
      kind: { enum: ['ingest', 'reclean'] },
      state,
      sender: { ...string, description: 'The name of the token that began it' },
      reason: {
        ...nullableString,
        description: 'Why it failed, or why its last turn did and is tried again',
      },
      bytes,
      pages: { type: 'integer', description: 'That are done' },
      outcomes: { ...counts, description: `How they came out: ${pageOutcomes.join(', ')}` },
      codes: { ...counts, description: 'Why pages were refused or failed' },
      attempts: { type: 'integer', description: 'Turns since the last progress that failed' },
      deadLetters: {
        type: 'integer',
        description: 'Messages about it that the queue gave up; the cron goes on with it',
      },
      createdAt: string,
      startedAt: nullableString,
      progressedAt: nullableString,
      endedAt: nullableString,
      dueAt: { ...nullableString, description: 'When it is tried again' },
      failures: {
        type: 'array',
        description: 'Pages that became no article, a hundred at a time; the first 10,000 are kept',
        items: object({
          place,
          url: nullableString,
          outcome: { enum: ['refused', 'failed'] },
          code: string,
          detail: nullableString,
        }),
      },
      next: nullableString,
    }),
  }
}

const string = { type: 'string' }
const nullableString = { type: ['string', 'null'] }
const bytes = { type: ['integer', 'null'], description: 'Of the upload; null if it has none' }
const counts = { type: 'object', additionalProperties: { type: 'integer' } }
const place = { type: 'string', description: 'Where it is in the capture: line 7, record 12' }
const state = { enum: ['uploading', 'waiting', 'running', 'delayed', 'done', 'failed'] }
const articleLink = object({ id: string, url: string })

/** The last line of an answer that is printed line by line. */
export const totalsSchema = {
  type: 'object',
  description: 'The last line',
  required: ['totals', 'isComplete'],
  properties: {
    totals: { ...counts, description: 'pages, and how many came to each outcome' },
    isComplete: { type: 'boolean', description: 'Whether the whole capture was read' },
    stopped: {
      type: 'object',
      required: ['code', 'detail'],
      properties: {
        code: string,
        detail: string,
        limit: { type: 'integer' },
        next: { type: 'string', description: 'Of cleaning again: where the rest begins, as after' },
      },
      description:
        'What kept the rest from being read: page_limit, time_limit, or the code of a refusal or a fault',
    },
  },
}

function page(outcome: object, more: Readonly<Record<string, object>>) {
  const { properties, ...rest } = object({ place, url: nullableString, outcome })
  const why = {
    code: { type: 'string', description: 'Why it was kept, refused or failed' },
    detail: string,
  }
  return { ...rest, properties: { ...properties, ...why, ...more } }
}

/** An object that has all of its properties. */
function object(properties: Readonly<Record<string, object>>) {
  return { type: 'object', required: Object.keys(properties), properties }
}
