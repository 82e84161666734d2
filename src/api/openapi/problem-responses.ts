import { translationRefusals } from '../../article/translation.ts'
import { problems, type ProblemCode } from '../../http/problem.ts'
import type { OperationKind } from '../../site/address.ts'

const everywhere = ['method_not_allowed', 'internal', 'misconfigured'] as const
const ofDatabase = [
  'database_mismatch',
  'storage_overloaded',
  'storage_unavailable',
  'storage_exhausted',
] as const
const ofWriting = [
  'unauthorized',
  'forbidden',
  'ingest_closed',
  'parameter_unknown',
  'request_invalid',
] as const
const ofRemoval = ['gone', 'removed_for_legal_reasons'] as const
const ofAddress = ['address_too_long', 'not_found'] as const
const ofBody = [
  'body_empty',
  'body_unreadable',
  'body_too_large',
  'unsupported_media_type',
  'unsupported_encoding',
  'rate_limited',
  'busy',
] as const
const ofCapture = ['capture_damaged', 'capture_empty', 'capture_too_large'] as const
const ofPage = [
  'url_missing',
  'url_invalid',
  'not_html',
  'too_deep',
  'too_complex',
  'no_article',
  'front_page',
  'consent_wall',
  'error_page',
  'script_shell',
] as const

/** The refusals that each kind of operation may answer with. The OpenAPI document takes them from here. */
export const operationProblems = {
  ingest: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofBody,
    ...ofPage,
    ...ofCapture,
    ...ofRemoval,
    'blocked',
    'article_too_large',
    'request_in_progress',
    'idempotency_key_reused',
    'uploads_not_kept',
    'upload_failed',
    'storage_full',
  ],
  clean: [...everywhere, ...ofDatabase, ...ofWriting, ...ofBody, ...ofPage, ...ofCapture],
  reclean: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofBody,
    'request_in_progress',
    'idempotency_key_reused',
    'raw_not_kept',
    'storage_full',
  ],
  job: [...everywhere, ...ofDatabase, ...ofWriting, 'not_found'],
  remove: [...everywhere, ...ofDatabase, ...ofWriting, 'not_found', 'storage_full'],
  restore: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    'not_found',
    'not_removed',
    'erased',
    'storage_full',
  ],
  takedowns: [...everywhere, ...ofDatabase, ...ofWriting],
  block: [...everywhere, ...ofDatabase, ...ofWriting, ...ofBody, 'storage_full'],
  unblock: [...everywhere, ...ofDatabase, ...ofWriting, 'not_found', 'storage_full'],
  report: [
    ...everywhere,
    ...ofDatabase,
    'forbidden',
    'not_found',
    'body_unreadable',
    'body_too_large',
    'unsupported_media_type',
    'storage_full',
  ],
  raw: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofRemoval,
    'not_found',
    'raw_not_kept',
    'rate_limited',
  ],
  correct: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofBody,
    ...ofRemoval,
    'not_found',
    'precondition_required',
    'precondition_failed',
    'block_unknown',
    'article_too_large',
    'storage_full',
  ],
  corrections: [...everywhere, ...ofDatabase, ...ofWriting, ...ofRemoval, 'not_found'],
  undo: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofRemoval,
    'not_found',
    'precondition_failed',
    'rate_limited',
    'storage_full',
  ],
  rules: [...everywhere, ...ofDatabase, ...ofWriting],
  rule: [...everywhere, ...ofDatabase, ...ofWriting, 'not_found', 'rate_limited', 'storage_full'],
  saveRule: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofBody,
    'selector_invalid',
    'storage_full',
  ],
  tryRule: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofBody,
    ...ofRemoval,
    'url_missing',
    'url_invalid',
    'selector_invalid',
    'not_found',
    'raw_not_kept',
  ],
  articles: [...everywhere, ...ofDatabase, ...ofWriting, 'url_invalid', 'not_found', 'blocked'],
  translations: [...everywhere, ...ofDatabase, ...ofRemoval, 'not_found', 'language_invalid'],
  writeTranslation: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofBody,
    ...ofRemoval,
    'not_found',
    'language_invalid',
    'translation_outdated',
    'same_language',
    'segment_unknown',
    'marks_wrong',
    'segment_refused',
    'article_too_large',
    'storage_full',
  ],
  withdrawTranslation: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    'not_found',
    'language_invalid',
    'storage_full',
  ],
  translate: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofRemoval,
    ...translationRefusals.beforehand,
    'not_found',
    'language_invalid',
    'same_language',
    'no_engine',
    'rate_limited',
    'storage_full',
  ],
  tokens: [...everywhere, ...ofDatabase, ...ofWriting],
  makeToken: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    ...ofBody,
    'token_name_taken',
    'storage_full',
  ],
  revokeToken: [...everywhere, ...ofDatabase, ...ofWriting, 'not_found', 'storage_full'],
  rotateToken: [...everywhere, ...ofDatabase, ...ofWriting, ...ofBody, 'not_found', 'storage_full'],
  desk: [], // its pages are for people, and in no interface
  webhooks: [...everywhere, ...ofDatabase, ...ofWriting],
  addWebhook: [...everywhere, ...ofDatabase, ...ofWriting, ...ofBody, 'storage_full'],
  webhook: [
    ...everywhere,
    ...ofDatabase,
    ...ofWriting,
    'not_found',
    'rate_limited',
    'storage_full',
  ],
  copyOut: [...everywhere, ...ofDatabase, ...ofWriting, 'not_found'],
  copyIn: [...everywhere, ...ofDatabase, ...ofWriting, ...ofBody, 'not_found', 'storage_full'],
  static: everywhere,
  list: [...everywhere, ...ofDatabase],
  part: [...everywhere, ...ofDatabase, ...ofAddress],
  search: [...everywhere, ...ofDatabase, ...ofAddress, 'rate_limited'],
  article: [...everywhere, ...ofDatabase, ...ofAddress, ...ofRemoval, 'request_invalid'],
  view: [...everywhere, ...ofDatabase, ...ofAddress, ...ofRemoval],
  picture: [...everywhere, ...ofDatabase, ...ofAddress, ...ofRemoval, 'picture_unavailable'],
} as const satisfies Readonly<Record<OperationKind, readonly ProblemCode[]>>

/**
 * Describes the refusals of a kind of operation as OpenAPI does: one response for each status, with the codes it may
 * have.
 *
 * @param types The media types that a refusal comes in: readers get a page, machines a problem.
 * @see https://spec.openapis.org/oas/v3.1.1#responses-object
 */
export function problemResponses(
  kind: OperationKind,
  types: readonly ('application/problem+json' | 'text/html')[],
): Record<number, object> {
  const byStatus = Map.groupBy(operationProblems[kind], (code) => problems[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `${code}: ${problems[code].title}`).join('. '),
        content: Object.fromEntries(types.map((type) => [type, { schema: schemas[type](codes) }])),
      },
    ]),
  )
}

const schemas = {
  'application/problem+json': (codes: readonly ProblemCode[]) => ({
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      { type: 'object', properties: { code: { enum: codes } } },
    ],
  }),
  'text/html': () => ({ type: 'string' }),
}
