/** Names the languages that a reader keeps to. */
export const languagesParameter = 'lang'

/** Names where the part of a list begins that is asked for. */
export const cursorParameter = 'after'

/** Of a search: the words, the source by its domain, the languages, the first and the last day. */
export const searchParameters = ['q', 'source', languagesParameter, 'from', 'to'] as const
