import { receiverStates } from '../../notify/receiver-state.ts'
import { testEvent, webhookEventNames, webhookEvents } from '../../outgoing/webhook-events.ts'
import { jsonSchemas } from './json-schemas.ts'

const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const moment = { type: 'string', format: 'date-time' }
const momentOrNull = { type: ['string', 'null'], format: 'date-time' }
const count = { type: 'integer' }

const webhookProperties = {
  id: text,
  kind: {
    enum: ['webhook', 'websub', 'indexnow'],
    description: 'The last two are the hub of the feeds and IndexNow, as the settings name them',
  },
  url: { type: 'string', format: 'uri' },
  events: {
    type: ['array', 'null'],
    items: { enum: webhookEventNames },
    description: 'null for all',
  },
  source: { ...textOrNull, description: 'The only domain that it is told about; null for all' },
  state: {
    enum: receiverStates,
    description:
      'failing: nothing arrives; it is tried again. disabled: it answered 410, or nothing arrived for five days',
  },
  delivered: { ...count, description: 'How many events arrived' },
  dropped: { ...count, description: 'How many were given up, as more than 20,000 waited' },
  waiting: { ...count, description: 'How many are still to be sent, counted up to 1,000' },
  dead: { ...count, description: 'How many could not be delivered, counted up to 1,000' },
  lastError: { ...textOrNull, description: 'Why the last one did not arrive that failed' },
  createdAt: moment,
  deliveredAt: { ...momentOrNull, description: 'When the last one arrived' },
  failingSince: momentOrNull,
  disabledAt: momentOrNull,
}

const webhook = {
  type: 'object',
  required: Object.keys(webhookProperties),
  properties: webhookProperties,
}

const secret = {
  ...text,
  description: 'By which it verifies events; nobody is shown it again',
  pattern: '^whsec_',
}

/** The schemas of webhooks and of what they are sent, by name. */
export function webhookSchemas(): Record<string, object> {
  return {
    WebhookForm: jsonSchemas.webhookForm,
    Webhook: webhook,
    Webhooks: {
      type: 'object',
      required: ['webhooks'],
      properties: { webhooks: { type: 'array', items: webhook } },
    },
    WebhookWithSecret: {
      type: 'object',
      required: [...webhook.required, 'secret'],
      properties: { ...webhookProperties, secret },
    },
    WebhookWithDead: {
      type: 'object',
      required: [...webhook.required, 'deadDeliveries'],
      properties: {
        ...webhookProperties,
        deadDeliveries: {
          type: 'array',
          description: 'What could not be delivered, the latest first, at most 100; kept 30 days',
          items: {
            type: 'object',
            required: ['id', 'type', 'article', 'occurredAt', 'attempts', 'error', 'givenUpAt'],
            properties: {
              id: text,
              type: text,
              article: textOrNull,
              occurredAt: moment,
              attempts: count,
              error: textOrNull,
              givenUpAt: moment,
            },
          },
        },
      },
    },
  }
}

const ofArticle = {
  type: 'object',
  required: ['id', 'url', 'title', 'lang', 'source', 'status', 'revision'],
  properties: {
    id: text,
    url: { type: 'string', format: 'uri', description: 'Of its page' },
    title: { ...textOrNull, description: 'null if it was taken down' },
    lang: text,
    source: {
      type: 'object',
      required: ['url', 'name'],
      properties: { url: { type: 'string', format: 'uri' }, name: text },
    },
    status: { enum: ['published', 'gone', 'legal'] },
    revision: textOrNull,
    changedBy: { ...text, description: 'Of another version: the source, the cleaner or a person' },
    translation: {
      type: 'object',
      required: ['kind', 'author'],
      properties: { kind: text, author: text },
    },
  },
}

const ofPage = {
  type: 'object',
  required: ['url', 'outcome', 'code', 'detail'],
  properties: {
    url: { ...textOrNull, description: 'Of the page at its source' },
    outcome: { enum: ['refused', 'failed'] },
    code: { ...text, description: 'As a refusal has it' },
    detail: textOrNull,
    job: { ...text, description: 'The id of the job that it was in' },
  },
}

const ofJob = {
  type: 'object',
  required: ['job', 'kind', 'pages', 'reason'],
  properties: { job: text, kind: text, pages: count, reason: textOrNull },
}

/**
 * What is sent to webhooks, as OpenAPI describes it.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#fixed-fields
 */
export function outgoingWebhooks(): Record<string, object> {
  const all = Object.entries({ ...webhookEvents, [testEvent]: 'Somebody tries the webhook' })
  return Object.fromEntries(
    all.map(([type, summary]) => [
      type,
      {
        post: {
          operationId: operationOf(type),
          security: [],
          summary,
          description: aboutSending,
          parameters: signatureHeaders,
          requestBody: {
            required: true,
            content: { 'application/json': { schema: eventSchema(type) } },
          },
          responses: {
            '2XX': { description: 'It arrived' },
            410: { description: 'Nothing more is wanted: the webhook is disabled' },
            default: { description: 'It is sent again later' },
          },
        },
      },
    ]),
  )
}

// `article.created` is `onArticleCreated`.
function operationOf(type: string): string {
  const words = type.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `on${words.join('')}`
}

function eventSchema(type: string): object {
  const data = type.startsWith('article.')
    ? ofArticle
    : type.startsWith('page.')
      ? ofPage
      : type.startsWith('job.')
        ? ofJob
        : { type: 'object' }
  return {
    type: 'object',
    required: ['type', 'timestamp', 'data'],
    properties: {
      type: { const: type },
      timestamp: { ...moment, description: 'When it happened' },
      data,
    },
  }
}

const aboutSending =
  'Signed by the Standard Webhooks specification. An event may arrive twice, with the same webhook-id, and events may ' +
  'arrive in any order. An answer has to come within ten seconds; redirects are not followed. What does not arrive is ' +
  'sent again, ten times in three days.'

const signatureHeaders = [
  { name: 'webhook-id', in: 'header', required: true, description: 'The same for each attempt' },
  {
    name: 'webhook-timestamp',
    in: 'header',
    required: true,
    description: 'Of this attempt, in seconds since 1970',
  },
  {
    name: 'webhook-signature',
    in: 'header',
    required: true,
    description:
      'v1, then the HMAC-SHA256 of ID.TIMESTAMP.BODY in base64; two of them, with a space between, while a secret is rotated',
  },
].map((header) => ({ ...header, schema: text }))
