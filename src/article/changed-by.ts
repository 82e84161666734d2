/**
 * Who made a version of an article:
 *
 * - `source`: the outlet, which changed its page.
 * - `cleaner`: a better version of it, from the same page.
 * - `editor`: a person, who corrected it here.
 */
export const changers = ['source', 'cleaner', 'editor'] as const

export type ChangedBy = (typeof changers)[number]
