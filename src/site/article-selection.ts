import { parseDay } from '../article/day.ts'
import type { StatesFilter } from '../store/article-states.ts'
import type { ArticleList } from '../store/lists.ts'
import { listKeyIn } from './list-addresses.ts'

/** What the state of an article may be asked for as. */
export const articleStateNames = ['published', 'corrected', 'truncated', 'removed'] as const

/** Reads a parameter that may be absent; `parse` returns `null` for a text that cannot be read. */
type ReadParameter = <Value>(name: string, parse: (text: string) => Value | null) => Value | null

/**
 * Which articles are asked for, by the parameters that `GET /articles` and the desk's list have: `removed` means those
 * that were taken down, which are in no list.
 */
export function articleSelection(
  read: ReadParameter,
): { list: ArticleList; filter: StatesFilter | null } | 'removed' {
  const source = read('source', (text) => listKeyIn('source', text.replace(/^www\./i, '')))
  const state = read('state', (text) => articleStateNames.find((known) => known === text) ?? null)
  if (state === 'removed') return 'removed'
  const since = read('from', parseDay) ?? read('since', parseDay)
  const until = read('to', parseDay)
  const lang = read('lang', (text) => (isLanguageTag(text) ? text : null))
  const confidence = read('confidence_max', parseShare)
  const days = { ...(since && { since }), ...(until && { until }) }
  const filter = {
    ...(lang !== null && { lang }),
    ...(confidence !== null && { confidence }),
    ...(state !== null && { state }),
  }
  return {
    list: source ? { kind: 'source', key: source, ...days } : { kind: 'all', ...days },
    filter: Object.keys(filter).length > 0 ? filter : null,
  }
}

function parseShare(text: string): number | null {
  return /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/.test(text) ? Number(text) : null
}

function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)
}
