import { feedForms } from './feed-forms.ts'
import { languagesParameter } from './languages.ts'
import { searchParameters } from './search-parameters.ts'

/** Names where the part of a list begins that is asked for. */
export const cursorParameter = 'after'

const languages = [languagesParameter]
const cursor = [cursorParameter]

const ofPaths: Readonly<Record<string, readonly string[]>> = {
  '/': languages,
  '/trends': languages,
  '/latest': [...cursor, ...languages],
  '/lang': languages,
  ...Object.fromEntries(Object.values(feedForms).map(({ file }) => [`/${file}`, languages])),
}

const ofSegments: Readonly<Record<string, readonly string[]>> = {
  source: cursor,
  topic: cursor,
  author: cursor,
  lang: cursor,
  search: [...searchParameters, cursorParameter],
}

const none: readonly string[] = []

/** The query parameters that select content at a path. */
export function parametersOf(path: string): readonly string[] {
  return ofPaths[path] ?? ofSegments[path.split('/', 2)[1] ?? ''] ?? none
}

/** Writes parameters as the site's links have them, with their `?`: commas as they are. */
export function printQuery(parameters: URLSearchParams): string {
  return parameters.size > 0 ? `?${String(parameters).replaceAll('%2C', ',')}` : ''
}
