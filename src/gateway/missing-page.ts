import { endsAsAlternate } from '../article/article-address.ts'
import { printedPage, type ReaderPage } from '../cache/reader-page.ts'
import type { Config } from '../config/config.ts'
import { problemJson, Refusal } from '../http/problem.ts'
import { problemPage, problemPageHeaders } from '../site/errors/problem-page.ts'
import { sitePath } from '../site/site-languages.ts'
import { siteMap } from '../site/site-map.ts'

type Settings = Config['site']

/** Fetches a page as readers see it, through the cache. */
type AskPage = (address: string) => Promise<ReaderPage>

// Crawlers request many addresses that do not exist. All of them get one page from the cache, which each isolate keeps
// for this long. A purge of a list takes as long.
const keptMilliseconds = 10_000

const kept = new WeakMap<Settings, { body: Uint8Array<ArrayBuffer>; until: number }>()

/**
 * Returns the page for addresses that do not exist: one for all of them in a language of the site, with suggestions, or
 * a plain one while that is not available. While it is kept, this costs a look-up in memory.
 *
 * @param now Milliseconds since 1970.
 */
export async function missingPage(
  path: string,
  settings: Settings,
  ask: AskPage,
  now: number,
): Promise<ReaderPage> {
  if (endsAsAlternate(path)) return printedPage(problemJson(new Refusal('not_found')))
  const known = kept.get(settings)
  if (known && now < known.until) return notFound(known.body)
  const body = await bodyOf(settings, ask)
  kept.set(settings, { body, until: now + keptMilliseconds })
  return notFound(body)
}

/**
 * A page that was not found, with suggestions in its body. Its headers stay. Other answers, and problems for machines,
 * are returned unchanged.
 */
export async function withSuggestions(
  page: ReaderPage,
  path: string,
  settings: Settings,
  ask: AskPage,
  now: number,
): Promise<ReaderPage> {
  // The answer decides, since `Accept` asks for another form at the same path.
  if (page.status !== 404 || !page.headers['content-type']?.startsWith('text/html')) return page
  if (page.body instanceof ReadableStream) await page.body.cancel()
  const { body } = await missingPage(path, settings, ask, now)
  return { ...page, body }
}

function notFound(body: Uint8Array<ArrayBuffer>): ReaderPage {
  return { body, status: 404, headers: { ...problemPageHeaders } }
}

async function bodyOf(settings: Settings, ask: AskPage): Promise<Uint8Array<ArrayBuffer>> {
  const address = settings.url + sitePath(settings, siteMap.notFound.path)
  const suggestions = await ask(address).catch(() => null)
  const page =
    suggestions?.status === 404
      ? new Response(suggestions.body)
      : await problemPage('', new Refusal('not_found'), settings)
  return new Uint8Array(await page.arrayBuffer())
}
