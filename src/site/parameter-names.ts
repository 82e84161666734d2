/** The languages that a reader chose. */
export const languagesParameter = 'lang'

/** The value of `languagesParameter` that asks for articles in their own words. */
export const ownWordsValue = 'original'

/** Where the requested part of a list begins. */
export const cursorParameter = 'after'

/** The parameters of a search: the words, the source by its domain, the languages, the first and the last day. */
export const searchParameters = ['q', 'source', languagesParameter, 'from', 'to'] as const

/** The numbers of the versions of an article to compare: the older and the newer one. */
export const versionParameters = ['from', 'to'] as const
