import type { ArticleId } from './article-address.ts'

/** Why a reader reports an article: its text is wrong, it touches their rights, its translation is wrong. */
export const reportReasons = ['text', 'rights', 'translation', 'other'] as const

export type ReportReason = (typeof reportReasons)[number]

/** The fields of the form for reports. `trap` is seen by programs only, which fill it in. */
export const reportFields = {
  article: 'article',
  lang: 'lang',
  reason: 'reason',
  message: 'message',
  contact: 'contact',
  trap: 'website',
} as const

/** The most characters of what a reader writes, and links in it. */
export const reportLimits = { message: 2000, contact: 200, links: 2 } as const

/** What comes of a report: the reader is told. */
export const reportOutcomes = ['sent', 'incomplete', 'links', 'many'] as const

export type ReportOutcome = (typeof reportOutcomes)[number]

/** What a reader reports of an article. */
export type Report = {
  readonly article: ArticleId
  /** The language of the page that it was sent from. */
  readonly lang: string
  readonly reason: ReportReason
  readonly message: string
  /** Where the reader wants an answer; empty for nowhere. */
  readonly contact: string
}
