import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, pathOf, request, token } from './service.ts'

type Answer = { id: string; url: string; status: string }
type History = {
  versions: { version: number; url: string; changedBy: string; storedAt: string }[]
  comparison: { from: number; to: number; fields: { field: string }[] } | null
}

const silent = (paragraph: string) => harbourPage({ paragraph })
const dusk = 'The lamp was switched on at dusk by the harbour master.'
const dawn = 'The lamp was switched on at dawn by the harbour master.'
const noon = 'The lamp was switched on at noon by the harbour master.'

const posted = async (page: string) => (await ingest(page)).json<Answer>()
const at = (time: string) => ({ headers: { 'accept-datetime': new Date(time).toUTCString() } })

let article: Answer
let path = ''
let history: History

beforeAll(async () => {
  article = await posted(silent(dusk))
  path = pathOf(article.url)
  expect((await request(path)).headers.get('cache-control')).toContain('public')
  expect(await (await request(`${path}/history`)).text()).not.toContain('<del>')
  expect(await (await request(path)).text()).not.toContain('/history')

  await env.DB.prepare(`UPDATE articles SET first_seen_at = ?1, stored_at = ?1`)
    .bind('2026-10-03T09:00:00.000Z')
    .run()
  await posted(silent(dawn))
  await env.DB.prepare(
    `UPDATE articles SET credit = replace(credit, stored_at, ?1), stored_at = ?1`,
  )
    .bind('2026-10-03T12:00:00.000Z')
    .run()
  await posted(silent(noon))
  history = await (await request(`${path}/history.json`)).json()
})

describe('the history of an article that its source changed without a word', () => {
  it('lists its versions and compares the last two', async () => {
    expect(history.versions).toMatchObject([
      { version: 3, changedBy: 'source', url: `${article.url}/history/3` },
      { version: 2, changedBy: 'source', storedAt: '2026-10-03T12:00:00.000Z' },
      { version: 1, changedBy: 'source', storedAt: '2026-10-03T09:00:00.000Z' },
    ])
    expect(history.comparison).toMatchObject({ from: 2, to: 3 })

    const page = await request(`${path}/history`)
    const html = await page.text()
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    expect(html).toMatch(/<del>.*dawn.*<\/del>\s*<ins>.*noon.*<\/ins>/)
    expect(html).toContain('changed by the source')
  })

  it('compares any two, whichever is named first, and nothing else', async () => {
    const [forth, back] = await Promise.all(
      ['?from=1&to=3', '?from=3&to=1'].map(async (query) =>
        (await request(`${path}/history.json${query}`)).json<History>(),
      ),
    )
    expect(forth?.comparison).toMatchObject({ from: 1, to: 3 })
    expect(back).toEqual(forth)
    for (const query of ['?from=1&to=9', '?from=1', '?from=2&to=2', '?from=x&to=y']) {
      const answer = await request(`${path}/history${query}`)
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `${path}/history`])
    }
  })

  it('moves the page’s time, the feeds and the sitemap', async () => {
    const { storedAt } = history.versions[0]!
    expect(await (await request(path)).text()).toContain(`"dateModified":"${storedAt}"`)
    expect(await (await request('/atom.xml')).text()).toContain(`<updated>${storedAt}</updated>`)
    expect(await (await request('/sitemap-2026-10.xml')).text()).toContain(storedAt)
  })

  it('is linked from the page, which names its list of versions to machines', async () => {
    const page = await request(path)
    expect(await page.text()).toContain(`href="${path}/history"`)
    expect(page.headers.get('vary')).toBe('accept, accept-datetime')
    expect(page.headers.get('link')).toBe(
      `<${article.url}>; rel="original timegate", <${article.url}/timemap>; rel="timemap"; type="application/link-format"`,
    )
  })
})

describe('Memento', () => {
  it.each([
    ['2020-01-01T00:00:00Z', 1],
    ['2026-10-03T09:00:00Z', 1],
    ['2026-10-03T11:59:59Z', 1],
    ['2026-10-03T12:00:00Z', 2],
    ['2999-01-01T00:00:00Z', 3],
  ])('leads from %s to version %i', async (time, version) => {
    const answer = await request(path, at(time))

    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`${article.url}/history/${version}`)
    expect(answer.headers.get('vary')).toContain('accept-datetime')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await request(path)).status).toBe(200)
  })

  it('refuses what is not a time', async () => {
    const answer = await request(path, { headers: { 'accept-datetime': 'yesterday' } })

    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'request_invalid' })
  })

  it('gives each version at an address of its own, with its time and its neighbours', async () => {
    const second = await request(`${path}/history/2`)

    expect(second.headers.get('memento-datetime')).toBe('Sat, 03 Oct 2026 12:00:00 GMT')
    expect(second.headers.get('link')).toMatch(
      /rel="original timegate", .*\/timemap>; rel="timemap".*\/1>; rel="first prev memento"; datetime="Sat, 03 Oct 2026 09:00:00 GMT", .*\/3>; rel="next last memento"/,
    )
    const html = await second.text()
    expect(html).toContain('at dawn')
    expect(html).not.toContain('at noon')
    expect(html).toContain('Version 2, as it was shown here from')
    expect(await (await request(`${path}/history/2.json`)).json()).toMatchObject({
      version: 2,
      url: `${article.url}/history/2`,
      text: expect.stringContaining('at dawn'),
    })
    expect((await request(`${path}/history/3`)).status).toBe(200)
    expect((await request(`${path}/history/4`)).status).toBe(404)
  })

  it('lists them as a TimeMap', async () => {
    const answer = await request(`${path}/timemap`)
    const lines = new TextDecoder()
      .decode(await answer.arrayBuffer())
      .trim()
      .split(',\n')

    expect(answer.headers.get('content-type')).toBe('application/link-format')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toBe(`<${article.url}>; rel="original timegate"`)
    expect(lines[2]).toBe(
      `<${article.url}/history/1>; rel="first memento"; datetime="Sat, 03 Oct 2026 09:00:00 GMT"`,
    )
    expect(lines[4]).toContain('rel="last memento"')
  })
})

describe('the same bytes, read by a better cleaner', () => {
  it('make a version of the cleaner’s, which is no edit of the source', async () => {
    const url = 'https://ternmouth-post.example/ferry'
    const { id, url: first } = await (await ingest(silent(dusk), url)).json<Answer>()
    const updated = async () => {
      const feed = await (
        await request('/feed.json')
      ).json<{
        items: { id: string; date_modified: string }[]
      }>()
      return feed.items.find((item) => item.id.endsWith(id))?.date_modified
    }
    const before = await updated()
    await env.DB.prepare(
      `UPDATE articles SET title = 'Misread', revision = ?2, cleaner_version = '0' WHERE id = ?1`,
    )
      .bind(id, 'f'.repeat(64))
      .run()
    await env.DB.prepare('DELETE FROM revisions WHERE article_id = ?1').bind(id).run()

    const again = await (await ingest(silent(dusk), url)).json<Answer & { changedBy: string }>()

    expect(again).toMatchObject({ status: 'changed', changedBy: 'cleaner', url: first })
    expect(await updated()).toBe(before)
    const page = await (await request(pathOf(first))).text()
    expect(page).not.toContain('Updated')
    expect(page).not.toContain('dateModified')
    expect(await (await request(`${pathOf(first)}/history`)).text()).toContain(
      'same page, read better here',
    )
  })
})

describe('a takedown', () => {
  it('removes all versions at once', async () => {
    await request(`/articles/${article.id}?reason=legal`, { method: 'DELETE', headers: token })

    await vi.waitFor(async () => {
      for (const place of ['', '/history', '/history.json', '/history/1', '/history/3', '/timemap'])
        expect([place, (await request(path + place)).status]).toEqual([place, 451])
      expect((await request(path, at('2026-10-03T09:00:00Z'))).status).toBe(451)
    })
    const kept = await env.DB.prepare('SELECT * FROM revisions WHERE article_id = ?1')
      .bind(article.id)
      .all()
    expect(kept.results).toEqual([])
  })
})
