import { printedPage } from './cache/kept-page.ts'
import type { ShownPage } from './cache/edge-cache.ts'
import { caching } from './cache/policies.ts'
import type { Config } from './config.ts'
import { problemJson, Refusal } from './problem.ts'
import { siteModel } from './read/model/site.ts'
import { ErrorPageView } from './read/views/error-page.tsx'

type Settings = Config['site']

/** Prints the page of a refusal; who asked for another form of an article gets the problem as JSON. */
export function problemPage(path: string, refusal: Refusal, settings: Settings): Response {
  if (isOtherForm(path)) return problemJson(refusal)
  // Readers are told what an operator has to run, and nothing else of the inside.
  const advice = refusal.code === 'database_mismatch' ? refusal.message : null
  const page = ErrorPageView({ site: siteModel(settings), code: refusal.code, advice })
  const headers = { 'content-type': html, ...caching.problem(), ...refusal.headers }
  return new Response(String(page), { status: refusal.status, headers })
}

const html = 'text/html; charset=UTF-8'
const printed = new WeakMap<Settings, Uint8Array<ArrayBuffer>>()

/** The same for an address at which nothing is, printed once: strangers ask for many of these. */
export function notFoundPage(path: string, settings: Settings): ShownPage {
  if (isOtherForm(path)) return printedPage(problemJson(new Refusal('not_found')))
  const body = printed.get(settings) ?? notFound(settings)
  printed.set(settings, body)
  return { body, status: 404, headers: { 'content-type': html, ...caching.problem() } }
}

function notFound(settings: Settings): Uint8Array<ArrayBuffer> {
  const page = ErrorPageView({ site: siteModel(settings), code: 'not_found' })
  return new TextEncoder().encode(String(page)).slice()
}

function isOtherForm(path: string): boolean {
  return /\.(?:json|md|txt)$/.test(path)
}
