import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { apiApp } from '../../src/app.ts'
import { gateway } from '../../src/gateway/gateway.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { site, token, wholly } from './service.ts'

const [wranglerToml = ''] = Object.values(
  import.meta.glob('../../wrangler.toml', { query: '?raw', import: 'default', eager: true }),
)

// The platform's own counters, which let three requests a minute through here; see vitest.config.ts.
const limited = { ...env, INGEST_PER_MINUTE: '3', SEARCH_PER_MINUTE: '3' }

async function send(request: Request, settings: Env = limited): Promise<Response> {
  return wholly(await gateway(request, settings, createExecutionContext(), apiApp))
}

const search = (address: string, path = '/search?q=light') =>
  new Request(site + path, { headers: { 'cf-connecting-ip': address } })

const submission = (number: number, headers: Record<string, string> = token) =>
  new Request(`${site}/clean?url=https://ternmouth-post.example/${number}`, {
    method: 'POST',
    headers: { 'content-type': 'text/html', ...headers },
    body: harbourPage(),
  })

async function statuses(requests: Request[], settings = limited): Promise<number[]> {
  const found: number[] = []
  for (const request of requests) found.push((await send(request, settings)).status)
  return found
}

const times = <Result>(count: number, make: (index: number) => Result) =>
  Array.from({ length: count }, (_, index) => make(index))

// A minute may end between two requests; then each of the two has its three.
const threeOfEight = (found: number[]) => {
  const passed = found.filter((status) => status === 200).length
  expect([3, 4, 5, 6]).toContain(passed)
  expect(found.filter((status) => status === 429)).toHaveLength(8 - passed)
}

describe('the limit of searches', () => {
  it('stops a client who searches too often, and only that one', async () => {
    threeOfEight(await statuses(times(8, () => search('192.0.2.7'))))
    expect((await send(search('192.0.2.8'))).status).toBe(200)
  })

  it('counts the feeds of a search, and all addresses of a household', async () => {
    threeOfEight(
      await statuses(
        times(8, (index) => search(`2001:db8:1:2::${index}`, '/search/feed.xml?q=light')),
      ),
    )
  })

  it('answers readers with a page and says when to come back', async () => {
    await statuses(times(7, () => search('192.0.2.9')))

    const response = await send(search('192.0.2.9'))

    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('60')
    expect(response.headers.get('ratelimit')).toBe('"search";r=0;t=60')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('<h1 class="title">Too many searches')
  })

  it('tells its policy while there is some left', async () => {
    const response = await send(search('192.0.2.10'))

    expect(response.headers.get('ratelimit-policy')).toBe('"search";q=3;w=60')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('does not count other pages, and nothing when it is off', async () => {
    const pages = times(6, () => search('192.0.2.11', '/latest'))
    const searches = times(6, () => search('192.0.2.11'))

    expect(await statuses(pages)).toEqual(times(6, () => 200))
    expect(await statuses(searches, { ...limited, SEARCH_PER_MINUTE: '0' })).toEqual(
      times(6, () => 200),
    )
  })
})

describe('the limit of pages posted', () => {
  it('stops a token that posts too many, after the door and before the page is read', async () => {
    const found = await statuses(times(8, (index) => submission(index)))
    const response = await send(submission(9))

    threeOfEight(found)
    expect(response.status).toBe(429)
    expect(await response.json()).toMatchObject({ code: 'rate_limited', limit: 3 })
    expect((await send(submission(9, { authorization: 'Bearer x' }))).status).toBe(403)
  })
})

describe('wrangler.toml', () => {
  it.each(['INGEST', 'SEARCH'])('tells clients the limit of %s that it counts by', (name) => {
    const counted = new RegExp(`name = "${name}_LIMIT"[^[]*limit = (\\d+), period = 60`).exec(
      wranglerToml,
    )
    const told = new RegExp(`^${name}_PER_MINUTE = "(\\d+)"`, 'm').exec(wranglerToml)

    expect(counted?.[1]).toMatch(/^[1-9]\d*$/)
    expect(told?.[1]).toBe(counted?.[1])
  })
})
