import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { apiApp, pagesApp } from '../../src/app.ts'
import { openPictureArchive } from '../../src/archive/picture-archive.ts'
import { parseArticleId } from '../../src/article/article-address.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { duePictures } from '../../src/store/takedowns/removals.ts'
import { readReports } from '../../src/store/takedowns/reports.ts'
import { pictureBytes } from '../pictures/picture-bytes.ts'
import { failing } from '../store/failing.ts'
import { idsIn, migrateSeveral } from '../store/periods/several-databases.ts'
import { own, signedIn } from './desk.ts'
import { pathOf, site, token, wholly } from './service.ts'

// A site with three databases, as a reader and a scraper see it.

type App = typeof apiApp | typeof pagesApp

const service = { ...env, DB_2025: env.EARLIER, DB_2026_07: env.LATER }

async function ask(app: App, path: string, init: RequestInit = {}, bindings: Env = service) {
  const ctx = createExecutionContext()
  const response = await wholly(await app.fetch(new Request(site + path, init), bindings, ctx))
  await waitOnExecutionContext(ctx)
  return response
}

const page = (title: string, day: string, text: string) => `<!doctype html><html lang="en"><head>
  <title>${title}</title><meta property="article:published_time" content="${day}T08:00:00Z"></head>
  <body><article><h1>${title}</h1>${`<p>${text} ${'The keeper of the light wrote it down. '.repeat(6)}</p>`.repeat(3)}
  </article></body></html>`

async function post(
  title: string,
  day: string,
  path = title.toLowerCase().replaceAll(' ', '-'),
  bindings: Env = service,
) {
  const url = encodeURIComponent(`https://ternmouth-post.example/${path}`)
  const response = await ask(
    apiApp,
    `/ingest?url=${url}`,
    {
      method: 'POST',
      body: page(title, day, `About ${title}, told at the harbour.`),
      headers: { ...token, 'content-type': 'text/html' },
    },
    bindings,
  )
  return (await response.json()) as { url: string; id: string; status: string }
}

const read = async (path: string, bindings?: Env) => {
  const response = await ask(pagesApp, path, {}, bindings)
  const text = (await response.text()).replace(/<style>[^]*<\/style>|<\/?mark>/g, '')
  return { status: response.status, headers: response.headers, text }
}

let old: { url: string; id: string }
let fresh: { url: string; id: string }

beforeAll(async () => {
  await migrateSeveral()
  old = await post('An old lamp', '2024-03-01')
  await post('A middle lamp', '2025-03-01')
  fresh = await post('A new lamp', '2026-08-01')
})

describe('a site with databases by period', () => {
  it('stores each article by its day and serves all of them', async () => {
    expect(await Promise.all([env.DB, env.EARLIER, env.LATER].map(idsIn))).toEqual([
      [old.id],
      [expect.any(String)],
      [fresh.id],
    ])
    for (const path of ['/', '/latest', '/source/ternmouth-post.example', '/atom.xml', '/news'])
      expect((await read(path)).status).toBe(200)
    const { text } = await read('/latest')
    expect(text).toMatch(/A new lamp[^]*A middle lamp[^]*An old lamp/)
    expect((await read(pathOf(old.url))).text).toMatch(/An old lamp[^]*A new lamp/)
  })

  it('leads from the old address to the new one when the day of an article changes', async () => {
    const before = await post('A moving lamp', '2026-08-02', 'moving')
    const after = await post('A moving lamp', '2024-08-02', 'moving')

    expect((await read(pathOf(before.url))).status).toBe(301)
    expect((await read(pathOf(after.url))).status).toBe(200)
    expect(await idsIn(env.DB)).toContain(after.id)
    expect(await idsIn(env.LATER)).not.toContain(after.id)
  })

  it('takes an article down and brings it back in any of them', async () => {
    const removal = await ask(apiApp, `/articles/${old.id}`, { method: 'DELETE', headers: token })
    const { status } = await read(pathOf(old.url))
    const back = await ask(apiApp, `/articles/${old.id}/restore`, {
      method: 'POST',
      headers: token,
    })

    expect([removal.status, status, back.status]).toEqual([204, 410, 200])
    expect((await read(pathOf(old.url))).status).toBe(200)
  })

  it('deletes the pictures of an article that is taken down, wherever it is', async () => {
    const { id } = await post('A painted lamp', '2026-08-04')
    const bucket = service.RAW!
    const name = '0'.repeat(28)
    await openPictureArchive(bucket).put(
      { article: parseArticleId(id)!, name, width: null },
      pictureBytes('png'),
    )

    await ask(apiApp, `/articles/${id}`, { method: 'DELETE', headers: token })

    expect((await bucket.list({ prefix: `pictures/${id}/` })).objects).toEqual([])
    for (const d1 of [env.DB, env.EARLIER, env.LATER])
      expect(await duePictures(openDatabase(d1), 9)).toEqual([])
  })

  it('takes what readers report of an article in any of them', async () => {
    const form = { article: fresh.id, lang: 'en', reason: 'text', message: 'The lamp is older.' }
    const report = (article: string) =>
      ask(apiApp, '/reports', {
        method: 'POST',
        body: new URLSearchParams({ ...form, article }),
        headers: own,
      })

    expect((await report(fresh.id)).headers.get('location')).toBe('/reported/sent')
    expect((await report('000000000000')).status).toBe(404)
    const further = [env.EARLIER, env.LATER].map((d1) => openDatabase(d1))
    const { items } = await readReports(openDatabase(env.DB), 'open', 9, null, further)
    expect(items).toMatchObject([{ title: 'A new lamp', path: pathOf(fresh.url) }])
  })

  it('searches the newest first and says so while older ones are left', async () => {
    const { text } = await read('/search?q=lamp')

    expect(text).toMatch(/A new lamp[^]*A middle lamp[^]*An old lamp/)
    expect(text).not.toContain('were searched')
  })
})

describe('GET /healthz', () => {
  const status = async (bindings: Env) => {
    const response = await ask(apiApp, '/healthz', {}, bindings)
    return (await response.json()) as { status: string; database: string; faults: string[] }
  }

  it('names a database of a period that lacks migrations or does not answer', async () => {
    const silent = failing(env.LATER, () => ({ error: 'D1_ERROR: gone' }))
    const faulty = { ...service, DB_2026_07: silent, DB_2026_09: env.REPLICA }

    expect((await status(service)).faults.join()).not.toContain('DB_20')
    expect(await status(faulty)).toMatchObject({
      status: 'ok',
      database: 'ready',
      faults: expect.arrayContaining([
        'DB_2026_07 does not answer',
        expect.stringMatching(
          /^DB_2026_09 lacks 0001_articles.sql, .* Run: npm run migrate -- --remote$/,
        ),
      ]),
    })
  })
})

describe('what waits in the database of a period', () => {
  it('is counted by /healthz and the desk', async () => {
    await env.LATER.prepare(
      `insert into translation_tasks (article_id, lang, revision, state, priority, asked_at, due_at)
      select id, 'fr', revision, 'waiting', 0, 1700000000, 1700000000 from articles limit 1`,
    ).run()

    const health = await ask(apiApp, '/healthz')
    const desk = await ask(apiApp, '/desk', { headers: { cookie: await signedIn() } })

    expect(await health.json()).toMatchObject({
      translation: { waiting: 1, waitingSince: '2023-11-14T22:13:20.000Z' },
    })
    expect(await desk.text()).toMatch(/Translations<\/th><td>1<\/td>/)
    await env.LATER.prepare('delete from translation_tasks').run()
  })
})

describe('a site with a database that fails', () => {
  const error = 'D1_ERROR: D1 DB exceeded its CPU time limit and was reset.'
  const bindings = { ...service, DB: failing(env.DB, () => ({ error })) }

  it('shows the other articles and names the days that are missing', async () => {
    const { status, text, headers } = await read('/latest', bindings)

    expect(status).toBe(200)
    expect(text).toMatch(/A new lamp[^]*A middle lamp/)
    expect(text).not.toContain('An old lamp')
    expect(text).toContain('Some articles cannot be shown at the moment: – December 31, 2024.')
    expect(headers.get('cdn-cache-control')).toContain('max-age=30,')
  })

  it('takes posts for the others, but nothing that was taken down there', async () => {
    const gone = await post('A lamp to forget', '2026-08-03', 'forget')
    await ask(apiApp, `/articles/${gone.id}`, { method: 'DELETE', headers: token })
    const without = { ...service, DB_2026_07: failing(env.LATER, () => ({ error })) }

    expect(await post('A lamp kept', '2025-03-03', 'kept', without)).toMatchObject({
      status: 'created',
    })
    expect(await post('A lamp to forget', '2025-03-03', 'forget', without)).toMatchObject({
      code: 'gone',
    })
    expect(await post('A lamp unlit', '2026-08-03', 'unlit', without)).toMatchObject({
      status: 503,
    })
    const back = await ask(apiApp, `/articles/${gone.id}/restore`, {
      method: 'POST',
      headers: token,
    })
    expect(back.status).toBe(200)
  })

  it('answers with 503 for its own pages alone', async () => {
    expect((await read(pathOf(old.url), bindings)).status).toBe(503)
    expect((await read(pathOf(fresh.url), bindings)).status).toBe(200)
    expect((await read('/', bindings)).status).toBe(200)
  })
})
