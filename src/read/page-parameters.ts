import { searchParameters } from './search-parameters.ts'

/** Names where the part of a list begins that is asked for. */
export const cursorParameter = 'after'

/** The query parameters that select content, by first segment of the path; no other page has any. */
export const pageParameters: Readonly<Record<string, readonly string[]>> = {
  latest: [cursorParameter],
  source: [cursorParameter],
  topic: [cursorParameter],
  author: [cursorParameter],
  lang: [cursorParameter],
  search: [...searchParameters, cursorParameter],
}
