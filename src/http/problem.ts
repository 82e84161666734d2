/** All refusals of the service: each with its stable code, HTTP status and title. */
export const problems = {
  url_missing: { status: 400, title: 'The source address is missing' },
  url_invalid: { status: 400, title: 'The source address cannot be used' },
  parameter_unknown: { status: 400, title: 'The query has an unknown parameter' },
  body_empty: { status: 400, title: 'The page is empty' },
  body_unreadable: { status: 400, title: 'The body cannot be decoded' },
  request_invalid: { status: 400, title: 'The request does not have the documented form' },
  language_invalid: { status: 400, title: 'The language is not one that can be translated into' },
  unauthorized: { status: 401, title: 'A bearer token is required' },
  forbidden: { status: 403, title: 'The bearer token is not valid' },
  blocked: { status: 403, title: 'Pages of this address are not taken' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  raw_not_kept: { status: 404, title: 'The page that the article was made of is not kept' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here' },
  request_in_progress: { status: 409, title: 'A request with this idempotency key is in progress' },
  no_engine: { status: 409, title: 'No translation engine is set up' },
  token_name_taken: { status: 409, title: 'Another token has this name' },
  translation_outdated: { status: 409, title: 'The translation is of another version' },
  not_removed: { status: 409, title: 'The article was not taken down' },
  erased: { status: 410, title: 'Nothing is kept of the article any more' },
  gone: { status: 410, title: 'The article was removed' },
  precondition_failed: { status: 412, title: 'The article has changed since that revision' },
  body_too_large: { status: 413, title: 'The page is too large' },
  capture_too_large: { status: 413, title: 'The capture is too large' },
  address_too_long: { status: 414, title: 'The address is too long' },
  unsupported_media_type: { status: 415, title: 'The media type is not supported' },
  unsupported_encoding: { status: 415, title: 'The content encoding is not supported' },
  capture_damaged: { status: 422, title: 'The capture is damaged' },
  capture_empty: { status: 422, title: 'The capture has no page' },
  selector_invalid: { status: 422, title: 'A selector of the rule cannot be used' },
  idempotency_key_reused: {
    status: 422,
    title: 'The idempotency key belongs to another request',
  },
  not_html: { status: 422, title: 'The body is not an HTML page' },
  too_deep: { status: 422, title: 'The page is nested too deeply' },
  too_complex: { status: 422, title: 'The page has too many elements' },
  no_article: { status: 422, title: 'No article was found in the page' },
  front_page: { status: 422, title: 'The page is a list of stories, not an article' },
  consent_wall: { status: 422, title: 'The page is a consent wall' },
  error_page: { status: 422, title: 'The page is an error message' },
  script_shell: { status: 422, title: 'The page is empty until its scripts run' },
  article_too_large: { status: 422, title: 'The article is too large to store' },
  block_unknown: { status: 422, title: 'The article has no such block' },
  same_language: { status: 422, title: 'The article is in this language' },
  segment_unknown: { status: 422, title: 'The article has no such segment' },
  marks_wrong: { status: 422, title: 'A translation does not have the marks of its segment' },
  segment_refused: { status: 422, title: 'A translation did not pass the checks' },
  language_unknown: { status: 422, title: 'The language of the article is not known' },
  language_excluded: { status: 422, title: 'Articles in this language are never translated' },
  source_excluded: { status: 422, title: 'Articles of this source are never translated' },
  rights_reserved: {
    status: 422,
    title: 'The source reserves text and data mining, which translating is',
  },
  too_long: { status: 422, title: 'The article is too long to be translated' },
  pair_not_offered: { status: 422, title: 'No engine offers this pair of languages' },
  precondition_required: { status: 428, title: 'The revision that is corrected is missing' },
  rate_limited: { status: 429, title: 'Too many requests' },
  removed_for_legal_reasons: { status: 451, title: 'The article was removed for legal reasons' },
  internal: { status: 500, title: 'Something broke here' },
  picture_unavailable: { status: 502, title: 'The picture cannot be had from its source' },
  busy: { status: 503, title: 'Too many large pages at once' },
  uploads_not_kept: { status: 503, title: 'Uploads are not kept here' },
  upload_failed: { status: 503, title: 'The upload could not be kept' },
  access_unavailable: { status: 503, title: 'Cloudflare Access does not answer' },
  ingest_closed: { status: 503, title: 'Writing is not set up' },
  misconfigured: { status: 503, title: 'The deployment is not configured' },
  database_mismatch: { status: 503, title: 'The database does not fit this version' },
  storage_overloaded: { status: 503, title: 'The storage is overloaded' },
  storage_unavailable: { status: 503, title: 'The storage does not answer' },
  storage_exhausted: { status: 503, title: 'The storage has reached its daily limit' },
  storage_full: { status: 507, title: 'The storage is full' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems
type ProblemStatus = (typeof problems)[ProblemCode]['status']

/** Facts that help the sender of a refused request: limits, sizes, names. Never content, tokens or stack traces. */
type ProblemDetails = Readonly<Record<string, ProblemFact | readonly ProblemPart[]>> & {
  readonly detail?: string
}
type ProblemFact = string | number | boolean | null
type ProblemPart = Readonly<Record<string, ProblemFact>>

/**
 * A request that is declined, for a reason in the table.
 *
 * @example
 * const refusal = new Refusal('body_too_large', { bytes: 6_291_456, limit: 5_242_880 })
 * const response = problemJson(refusal)
 * response.status // 413
 * await response.json() // { code: 'body_too_large', limit: 5_242_880 }
 */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails
  /** Response headers that the refusal needs, e.g. `WWW-Authenticate`. */
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ProblemCode,
    details: ProblemDetails = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(details.detail ?? problems[code].title)
    this.name = 'Refusal'
    this.code = code
    this.details = details
    this.headers = headers
  }

  get status(): ProblemStatus {
    return problems[this.code].status
  }
}

/**
 * Prints a refusal as problem+json.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export function problemJson({ code, status, details, headers }: Refusal): Response {
  const problem = {
    type: `urn:limited-times:problem:${code}`,
    title: problems[code].title,
    status,
    code,
    ...details,
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })
}
