import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import { siteModel } from '../model/site.ts'
import type { SiteEnv } from '../site-env.ts'
import { siteMap } from '../site-map.ts'
import { llmsTxt } from './llms-txt.ts'
import { openSearch } from './open-search.ts'
import { robotsTxt } from './robots-txt.ts'
import { securityTxt } from './security-txt.ts'
import { webManifest } from './web-manifest.ts'

// Files at addresses that browsers, crawlers and other machines know. They need no database.

export function serveRobots(c: Context<SiteEnv>): Promise<Response> {
  return answer(c, robotsTxt(c.var.config.site), 'text/plain; charset=utf-8')
}

/** Exists if the settings name a contact. */
export function serveSecurity(c: Context<SiteEnv>): Promise<Response> {
  const { url, language, contact } = siteModel(c.var.config.site)
  if (contact === null) throw new Refusal('not_found')
  const text = securityTxt({ url, language, contact }, c.var.now)
  return answer(c, text, 'text/plain; charset=utf-8')
}

export function serveLlms(c: Context<SiteEnv>): Promise<Response> {
  return answer(c, llmsTxt(siteModel(c.var.config.site)), 'text/plain; charset=utf-8')
}

export function serveManifest(c: Context<SiteEnv>): Promise<Response> {
  const json = JSON.stringify(webManifest(siteModel(c.var.config.site)))
  return answer(c, json, 'application/manifest+json; charset=utf-8')
}

export function serveOpenSearch(c: Context<SiteEnv>): Promise<Response> {
  const xml = openSearch(siteModel(c.var.config.site))
  return answer(c, xml, 'application/opensearchdescription+xml; charset=utf-8')
}

// Feed readers show the icon on their own pages.
const embeddable = { 'cross-origin-resource-policy': 'cross-origin' }

export async function serveIcon(c: Context<SiteEnv>): Promise<Response> {
  const { default: svg } = await import('./icon.svg')
  return answer(c, new TextDecoder().decode(svg), 'image/svg+xml', embeddable)
}

export async function serveSmallIcon(c: Context<SiteEnv>): Promise<Response> {
  const { default: png } = await import('./icon-192.png')
  return answer(c, png, 'image/png', embeddable)
}

export async function serveLargeIcon(c: Context<SiteEnv>): Promise<Response> {
  const { default: png } = await import('./icon-512.png')
  return answer(c, png, 'image/png', embeddable)
}

export async function serveFavicon(c: Context<SiteEnv>): Promise<Response> {
  const { default: ico } = await import('./favicon.ico')
  return answer(c, ico, 'image/vnd.microsoft.icon', embeddable)
}

function answer(
  c: Context<SiteEnv>,
  content: string | ArrayBuffer,
  type: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  // A picture changes only with the version.
  const facts = typeof content === 'string' ? content : null
  return validated(c, caching[siteMap.icon.caching](), facts, () =>
    c.body(content, 200, { 'content-type': type, ...headers }),
  )
}
