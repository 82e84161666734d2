/** Every reason for which the cleaner declines a page; stable, callers may show or count them. */
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

/** A page that is declined: which reason, and one sentence for the person who sent it. */
export type Rejection = { reason: RejectionReason; detail: string }
