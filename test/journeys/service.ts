import { exports } from 'cloudflare:workers'
import { expect } from 'vitest'
import { undescribed } from './undescribed.ts'

export const site = 'http://127.0.0.1:8787'
export const token = { authorization: 'Bearer dev-token' }
export const harbour = 'https://ternmouth-post.example/harbour-light'

/**
 * A request to the whole service, as from outside; redirects are not followed. What it answers with has to be in the
 * OpenAPI document. The body is read at once. One out of the cache that nobody reads would still be open when the
 * storage is emptied for the next file, and the runtime complains of that at length.
 */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const asked = new Request(site + path, { redirect: 'manual', ...init })
  const response = await exports.default.fetch(asked)
  expect(await undescribed(asked, response)).toBeNull()
  return wholly(response)
}

/** A response whose body has been read to its end. */
export async function wholly(response: Response): Promise<Response> {
  return new Response(response.body && (await response.arrayBuffer()), response)
}

/** A page posted to the ingest route by a scraper who knows the token. */
export function ingest(
  page: BodyInit,
  url = harbour,
  headers: Record<string, string> = {},
): Promise<Response> {
  return request(`/ingest?url=${encodeURIComponent(url)}`, {
    method: 'POST',
    body: page,
    headers: { 'content-type': 'text/html', ...token, ...headers },
  })
}

/** The path of an absolute address of the site. */
export const pathOf = (url: string): string => url.replace(site, '')
