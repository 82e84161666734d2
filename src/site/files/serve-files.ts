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
  return answer(c, siteMap.robots, robotsTxt(c.var.config.site))
}

/** Exists if the settings name a contact. */
export function serveSecurity(c: Context<SiteEnv>): Promise<Response> {
  const { url, language, contact } = siteModel(c.var.config.site)
  if (contact === null) throw new Refusal('not_found')
  return answer(c, siteMap.security, securityTxt({ url, language, contact }, c.var.now))
}

/** Exists if the settings have a key and ask search engines to list the pages. */
export function serveIndexNowKey(c: Context<SiteEnv>): Promise<Response> {
  const { indexNow } = c.var.config.site
  if (indexNow === null) throw new Refusal('not_found')
  return answer(c, siteMap.indexNowKey, indexNow.key)
}

export function serveLlms(c: Context<SiteEnv>): Promise<Response> {
  return answer(c, siteMap.llms, llmsTxt(siteModel(c.var.config.site)))
}

export function serveManifest(c: Context<SiteEnv>): Promise<Response> {
  const json = JSON.stringify(webManifest(siteModel(c.var.config.site)))
  return answer(c, siteMap.manifest, json)
}

export function serveOpenSearch(c: Context<SiteEnv>): Promise<Response> {
  return answer(c, siteMap.openSearch, openSearch(siteModel(c.var.config.site)))
}

export async function serveIcon(c: Context<SiteEnv>): Promise<Response> {
  const { default: svg } = await import('./icon.svg')
  return answer(c, siteMap.icon, new TextDecoder().decode(svg))
}

export async function serveSmallIcon(c: Context<SiteEnv>): Promise<Response> {
  const { default: png } = await import('./icon-192.png')
  return answer(c, siteMap.icon192, png)
}

export async function serveLargeIcon(c: Context<SiteEnv>): Promise<Response> {
  const { default: png } = await import('./icon-512.png')
  return answer(c, siteMap.icon512, png)
}

export async function serveFavicon(c: Context<SiteEnv>): Promise<Response> {
  const { default: ico } = await import('./favicon.ico')
  return answer(c, siteMap.favicon, ico)
}

function answer(
  c: Context<SiteEnv>,
  address: { types: readonly [string]; caching: 'file' },
  content: string | ArrayBuffer,
): Promise<Response> {
  const [type] = address.types
  const headers = type.startsWith('image/') ? pictureHeaders(type) : textHeaders(type)
  // A picture of bytes changes only with the version.
  const facts = typeof content === 'string' ? content : null
  return validated(c, caching[address.caching](), facts, () => c.body(content, 200, headers))
}

function textHeaders(type: string): Record<string, string> {
  return { 'content-type': `${type}; charset=utf-8` }
}

// Feed readers show the icon on their own pages.
function pictureHeaders(type: string): Record<string, string> {
  return { 'content-type': type, 'cross-origin-resource-policy': 'cross-origin' }
}
