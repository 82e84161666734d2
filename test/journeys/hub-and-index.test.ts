import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { pagesApp } from '../../src/app.ts'
import type { ArticleId } from '../../src/article/article-address.ts'
import { sweepDeliveries } from '../../src/notify/sweep-deliveries.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { article, moment } from '../fixtures/articles.ts'
import { translationOf } from '../fixtures/translations.ts'
import { wholly } from './service.ts'

const local = inject('localServer')
const site = 'http://127.0.0.1:8787'
const hub = `${local}/hub`
const told = {
  ...env,
  SITE_LANGUAGES: 'en, de',
  INDEXING: 'index',
  WEBSUB_HUB: hub,
  INDEXNOW_KEY: 'a1b2c3d4e5f6',
  INDEXNOW_URL: `${local}/indexnow`,
}
const store = openArticleStore(env.DB)
const at = moment('2026-10-05T10:00:00.000Z')

let calls: { url: string; body: string }[] = []

beforeEach(async () => {
  calls = []
  for (const table of ['receivers', 'deliveries', 'articles', 'translations'])
    await env.DB.exec(`delete from ${table}`)
  const real = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    calls.push({ url: new Request(input as RequestInfo).url, body: String(init?.body) })
    return real(input as RequestInfo, init as RequestInit)
  })
})
afterEach(() => vi.restoreAllMocks())

const sweep = (settings: object = told) => sweepDeliveries(settings as Env, new Date())
const callsTo = (url: string) => calls.filter((call) => call.url === url)
const feedsIn = (body: string) => new URLSearchParams(body).getAll('hub.url')

async function stored(count: number, more: object = {}): Promise<void> {
  const model = await article(more)
  for (let index = 0; index < count; index++)
    await store.save({ ...model, id: `${index}`.padStart(12, '0') as ArticleId }, at)
}

async function page(path: string, settings: object = told): Promise<Response> {
  const asked = new Request(site + path)
  return wholly(await pagesApp.fetch(asked, settings as Env, createExecutionContext()))
}

describe('the hub of the settings', () => {
  it('is told of all changed feeds at once, each once, in all forms and languages', async () => {
    await sweep()
    await stored(12)
    await sweep()

    const [call, ...more] = callsTo(hub)
    expect(more).toEqual([])
    expect(new URLSearchParams(call?.body).get('hub.mode')).toBe('publish')
    const feeds = feedsIn(call?.body ?? '')
    expect(new Set(feeds).size).toBe(feeds.length)
    expect(feeds.slice(0, 6)).toEqual(
      ['', '/de'].flatMap((base) =>
        ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${site}${base}/${file}`),
      ),
    )
    for (const feed of feeds) {
      const response = await page(feed.replace(site, ''))
      expect([feed, response.status]).toEqual([feed, 200])
    }
    await sweep()
    expect(callsTo(hub).length).toBe(1)
  })

  it('is told a hundred feeds in a call, and a thousand at most', async () => {
    await sweep()
    const model = await article()
    for (let index = 0; index < 30; index++)
      await store.save(
        {
          ...model,
          id: `${index}`.padStart(12, '0') as ArticleId,
          tags: Array.from({ length: 10 }, (_, tag) => `topic ${index} ${tag}`),
        },
        at,
      )
    await sweep()

    const counts = callsTo(hub).map(({ body }) => feedsIn(body).length)
    expect(counts).toEqual(Array.from({ length: 10 }, () => 100))
  })

  it('is named in each feed that it is told of, in its header, and in no other', async () => {
    await stored(1)

    for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/de/atom.xml']) {
      const response = await page(path)
      expect(response.headers.get('link')).toBe(`<${hub}>; rel="hub", <${site}${path}>; rel="self"`)
      expect(await response.text()).toContain(hub)
    }
    const others = ['/atom.xml?lang=original', '/search/feed.xml?q=harbour', '/feed.json?lang=en']
    for (const path of others) {
      const response = await page(path)
      expect([response.headers.get('link'), (await response.text()).includes(hub)]).toEqual([
        null,
        false,
      ])
    }
    expect((await page('/feed.xml', env)).headers.get('link')).toBeNull()
  })

  it('is forgotten with what waits for it when the settings name none', async () => {
    await sweep()
    await stored(1)
    await sweep(env)

    expect(calls).toEqual([])
    expect(await env.DB.prepare('select count(*) as n from receivers').first('n')).toBe(0)
    expect(await env.DB.prepare('select count(*) as n from deliveries').first('n')).toBe(0)
  })

  it('is told later when it does not answer', async () => {
    const failing = { ...told, WEBSUB_HUB: `${local}/status/503` }
    await sweep(failing)
    await stored(2)
    await sweep(failing)
    await sweep(failing)
    expect(callsTo(failing.WEBSUB_HUB).length).toBe(1)
    await sweep() // another hub begins at once
    expect(callsTo(hub).length).toBe(0) // what was tried waits its time

    await env.DB.exec('update deliveries set due_at = 0')
    await sweep()
    expect(callsTo(hub).length).toBe(1)
  })
})

describe('IndexNow', () => {
  it('is told the addresses of changed pages in one call, with the key', async () => {
    await sweep()
    await stored(3, { lang: 'en' })
    const light = { ...(await article({ lang: 'en' })), id: '000000000001' as ArticleId }
    await store.saveTranslation(light.id, {
      ...translationOf(light, { title: 'Licht' }),
      lang: 'de',
    })
    await store.remove('000000000002' as ArticleId, 'gone')
    await sweep()

    const [call, ...more] = callsTo(told.INDEXNOW_URL)
    expect(more).toEqual([])
    const sent = JSON.parse(call?.body ?? '{}') as { urlList: string[] }
    expect(sent).toMatchObject({
      host: '127.0.0.1:8787',
      key: 'a1b2c3d4e5f6',
      keyLocation: `${site}/indexnow.txt`,
    })
    const [first, second, translated, removed] = sent.urlList.map((url) => url.replace(site, ''))
    expect(translated).toMatch(/^\/de\/news\/[\d-]{10}\/licht-000000000001$/)
    expect([
      (await page(first ?? '')).status,
      (await page(second ?? '')).status,
      (await page(translated ?? '')).status,
      (await page(removed ?? '')).status,
    ]).toEqual([200, 200, 200, 410])
  })

  it('is not told of what its source does not want listed', async () => {
    await sweep()
    await stored(2, { isNoindex: true })
    await sweep()

    expect(callsTo(told.INDEXNOW_URL)).toEqual([])
    expect(await env.DB.prepare('select count(*) as n from deliveries').first('n')).toBe(0)
  })

  it('finds the key at its address, and is not told anything unless pages are to be listed', async () => {
    expect(await (await page('/indexnow.txt')).text()).toBe('a1b2c3d4e5f6')
    const closed = { ...told, INDEXING: 'noindex' }
    expect((await page('/indexnow.txt', closed)).status).toBe(404)

    await sweep(closed)
    expect(
      (await env.DB.prepare('select kind from receivers').all<{ kind: string }>()).results,
    ).toEqual([{ kind: 'websub' }])
  })
})
