/** Every reason for which the cleaner rejects a page. The codes are stable: callers may show or count them. */
export const rejectionReasons = [
  'url_invalid',
  'body_empty',
  'body_too_large',
  'not_html',
  'too_deep',
  'too_complex',
  'no_article',
  'front_page',
  'consent_wall',
  'error_page',
  'script_shell',
] as const

export type RejectionReason = (typeof rejectionReasons)[number]

/** Why a page is rejected: a code, and one sentence for the person who sent it. */
export type Rejection = { reason: RejectionReason; detail: string }
