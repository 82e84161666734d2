import { asRefusal } from '../api/as-refusal.ts'
import { cameFromCache, serverTiming } from '../api/observe.ts'
import { isArticlePage } from '../article/article-address.ts'
import { caching } from '../cache/policies.ts'
import { printedPage, type ReaderPage } from '../cache/reader-page.ts'
import { unpackedPage } from '../cache/stand-in/cached-page.ts'
import { readConfig, type Config } from '../config/config.ts'
import { problemJson } from '../http/problem.ts'
import { admit, clientNetwork } from '../http/rate-limit.ts'
import { matcherOf } from '../site/address.ts'
import { problemPage } from '../site/errors/problem-page.ts'
import { addressesOf, siteMap } from '../site/site-map.ts'
import { openArticles } from '../store/periods/open-articles.ts'
import { missingPage, withSuggestions } from './missing-page.ts'
import { pageAddress } from './page-address.ts'
import { readerResponse } from './reader-response.ts'
import { addSecurityHeaders, type PictureMode } from './security-headers.ts'
import { timeGate } from './time-gate.ts'
import { viewCounter } from './view-counter.ts'

const apiPaths = matcherOf(addressesOf('api'))
const pagePaths = matcherOf(addressesOf('pages'))
const pagePathsInLanguage = matcherOf(addressesOf('pages').filter(({ isShared }) => !isShared))
const searchPaths = matcherOf([siteMap.search, siteMap.feedOfSearch])
const countView = viewCounter(5000)

/** Answers what is not a page. */
type Api = {
  fetch(request: Request, env: Env, ctx: ExecutionContext): Response | Promise<Response>
}

/**
 * Answers every request: a reader's with a page from the cached entry point, all others through the API.
 *
 * Nearly all requests are for pages in the cache, so their path is short. It has no framework, copies the headers once
 * and parses no address that is canonical at sight.
 */
export async function gateway(
  request: Request,
  env: Env,
  ctx: ExecutionContext,
  api: Api,
): Promise<Response> {
  const startedAt = Date.now()
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  const page = isReading ? await pageFor(request, env, ctx, startedAt) : null
  if (page) {
    const timing = serverTiming(startedAt, page.headers)
    return readerResponse(page, request, timing, pictureMode(env))
  }
  const answer = await api.fetch(request, env, ctx)
  answer.headers.set('server-timing', serverTiming(startedAt))
  addSecurityHeaders(answer.headers, pictureMode(env))
  return answer
}

/** The page for a reader; `null` if the API has to answer. */
async function pageFor(
  request: Request,
  env: Env,
  ctx: ExecutionContext,
  now: number,
): Promise<ReaderPage | null> {
  let path = ''
  let site: Config['site'] | null = null
  try {
    const place = pageAddress(request, readConfig(env).site)
    ;({ path, site } = place)
    if (place.isMoved) return movedTo(place.address)
    const isMain = site.base === ''
    if (isMain && apiPaths.test(path)) return null
    const ask = async (address: string) =>
      unpackedPage(await ctx.exports.Pages.fetch(address, { redirect: 'manual' }), now)
    if (!(isMain ? pagePaths : pagePathsInLanguage).test(path))
      return await missingPage(path, site, ask, now)
    const datetime = request.headers.get('accept-datetime')
    if (datetime !== null && isArticlePage(path)) {
      const version = await timeGate(site.url + place.address, datetime, ask)
      if (version) return version
    }
    const limit = searchPaths.test(path) ? await searchLimit(request, env) : null
    const page = await withSuggestions(await ask(place.url), path, site, ask, now)
    const visit = { request, path, status: page.status, isHit: cameFromCache(page.headers) }
    countView(visit, ctx, async (views, { days, ...served }) =>
      (await openArticles(env)).countViews(views, new Date(), served, days),
    )
    return limit ? { ...page, headers: { ...page.headers, ...limit } } : page
  } catch (error) {
    const refusal = await asRefusal(error, env.DB, new Date())
    const isPage = refusal.code === 'rate_limited' && path === siteMap.search.path
    return printedPage(
      isPage && site ? await problemPage(path, refusal, site) : problemJson(refusal),
    )
  }
}

// Without settings there is no article, and no picture.
function pictureMode(env: Env): PictureMode {
  try {
    return readConfig(env).site.pictures ? 'proxy' : 'source'
  } catch {
    return 'proxy'
  }
}

function movedTo(location: string): ReaderPage {
  const headers = { ...caching.redirect(), location }
  return printedPage(new Response(null, { status: 301, headers }))
}

async function searchLimit({ headers }: Request, env: Env): Promise<Record<string, string>> {
  const address = headers.get('cf-connecting-ip')
  if (address === null) return {}
  const { perMinute } = readConfig(env)
  const policy = { name: 'search', perMinute: perMinute.search } as const
  return admit({ ...policy, counter: env.SEARCH_LIMIT }, clientNetwork(address))
}
