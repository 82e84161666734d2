import { endsAsAlternate } from '../../article/article-address.ts'
import { caching } from '../../cache/policies.ts'
import type { Config } from '../../config/config.ts'
import { problemJson, Refusal } from '../../http/problem.ts'
import { siteModel, type Site } from '../model/site.ts'
import type { SuggestionsModel } from '../model/suggestions-model.ts'
import { loadPhrases } from '../phrases/phrases-for.ts'
import { ErrorPageView } from './error-page-view.tsx'

type Settings = Config['site']

/**
 * Prints the page of a refusal. A request for another form of an article gets the problem as JSON.
 *
 * @param instead Articles to read, with the site as the page shows it.
 */
export async function problemPage(
  path: string,
  refusal: Refusal,
  settings: Settings,
  instead: { site: Site; suggestions: SuggestionsModel } | null = null,
): Promise<Response> {
  if (endsAsAlternate(path)) return problemJson(refusal)
  await loadPhrases(settings.language)
  // Readers learn what an operator has to run, and no other internals.
  const advice = refusal.code === 'database_mismatch' ? refusal.message : null
  const { site, suggestions } = instead ?? { site: siteModel(settings), suggestions: null }
  const page = ErrorPageView({ site, code: refusal.code, advice, suggestions })
  const headers = { ...problemPageHeaders, ...refusal.headers }
  return new Response(String(page), { status: refusal.status, headers })
}

/** On every page of a refusal, unless the refusal has its own. */
export const problemPageHeaders = {
  'content-type': 'text/html; charset=UTF-8',
  ...caching.problem(),
}
