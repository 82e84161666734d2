/** Every reason for which the cleaner rejects a page, and what it means. Callers may show or count the codes. */
export const rejections = {
  url_invalid: 'The address is not an absolute http or https address.',
  body_empty: 'The page is empty.',
  body_too_large: 'The page has more than 10 MiB.',
  not_html: 'It is another format: a picture, a PDF, JSON, a feed, compressed or binary data.',
  too_deep: 'The elements of the page are nested deeper than 512.',
  too_complex: 'The page or its article is over another limit, such as 50,000 elements.',
  no_article: 'The page has a text, but hardly any prose that could be an article.',
  front_page: 'The page lists articles and is not one itself.',
  consent_wall: 'The page asks for consent before it shows its text.',
  error_page: 'The page says that something was not found or went wrong.',
  script_shell: 'The page has no text, nor data with one, before its scripts run.',
} as const

export type RejectionReason = keyof typeof rejections

/** Why a page is rejected: a code, and one sentence for the person who sent it. */
export type Rejection = { reason: RejectionReason; detail: string }
