import {
  createExecutionContext,
  createScheduledController,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { describe, expect, inject, it } from 'vitest'
import { apiApp, pagesApp } from '../../src/app.ts'
import { openPictureArchive } from '../../src/archive/picture-archive.ts'
import type { ArticleId } from '../../src/article/article-address.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { duePictures } from '../../src/store/takedowns/removals.ts'
import worker from '../../src/worker.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { changed, pictureBytes } from '../pictures/picture-bytes.ts'
import { ingest, pathOf, request, site, token } from './service.ts'

const server = inject('localServer')

/** An address of the local server that answers with these bytes, and calls them HTML. */
function addressOf(bytes: Uint8Array): string {
  const name = btoa(String.fromCharCode(...bytes))
  return `${server}/bytes/${name.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

const png = addressOf(pictureBytes('png'))
const bucket = env.RAW!
let stories = 0

/** Posts an article with a picture at an address. */
async function story(picture: string): Promise<{ id: ArticleId; path: string; page: string }> {
  const url = `https://ternmouth-post.example/light-${++stories}`
  const answer = await ingest(harbourPage().replace('/pictures/light.png', picture), url)
  const { id, url: address } = await answer.json<{ id: ArticleId; url: string }>()
  const path = pathOf(address)
  return { id, path, page: await (await request(path)).text() }
}

const ownPicture = /\/picture\/[0-9a-z]{12}\/[0-9a-f]{28}/

function pictureOf(page: string): string {
  const [path] = ownPicture.exec(page) ?? []
  if (path === undefined) throw new Error('The page has no picture')
  return path
}

const keysOf = async (id: string) =>
  (await bucket.list({ prefix: `pictures/${id}/` })).objects.map(({ key }) => key)

describe('the pictures of an article', () => {
  it('come from this site, with their own type, to be kept for a year', async () => {
    const { page, id } = await story(png)

    const picture = await request(pictureOf(page))

    expect(picture.status).toBe(200)
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(pictureBytes('png'))
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await keysOf(id)).toEqual([pictureOf(page).slice(1).replace('picture/', 'pictures/')])
    expect((await request(pictureOf(page))).headers.get('cache-status')).toBe('edge; hit')
  })

  it('are asked for from no other server by any page that shows the article', async () => {
    const { path } = await story(png)
    const pages = [path, '/', '/latest', '/source/ternmouth-post.example', '/news/2026-10-03']

    for (const one of [...pages, '/search?q=harbour']) {
      const response = await request(one)
      const page = await response.text()
      expect(page, one).toMatch(ownPicture)
      expect([...page.matchAll(/ (?:src|srcset|poster)="(?!\/picture\/)/g)], one).toEqual([])
      expect(response.headers.get('content-security-policy'), one).toMatch(/img-src 'self'$/)
    }
    expect(await (await request(path)).text()).toContain(`og:image" content="${site}/picture/`)
  })

  it('stay where their sources have them in the forms for machines', async () => {
    const { path } = await story(png)

    for (const form of [`${path}.json`, `${path}.md`, '/feed.xml']) {
      const text = await (await request(form)).text()
      expect(text, form).toContain(png)
      expect(text, form).not.toMatch(ownPicture)
    }
  })

  it('of a former version stay at their addresses', async () => {
    const before = await story(png)
    const url = `https://ternmouth-post.example/light-${stories}`
    const other = addressOf(pictureBytes('jpeg'))
    await ingest(
      harbourPage({ paragraph: 'It changed.' }).replace('/pictures/light.png', other),
      url,
    )

    const version = await (await request(`${before.path}/history/1`)).text()

    expect(pictureOf(version)).toBe(pictureOf(before.page))
    expect((await request(pictureOf(version))).headers.get('content-type')).toBe('image/png')
  })

  it('are gone from the site and its archive when the article is taken down', async () => {
    const { id, page } = await story(png)
    await request(pictureOf(page))
    expect(await keysOf(id)).toHaveLength(1)

    await request(`/articles/${id}`, { method: 'DELETE', headers: token })

    expect(await keysOf(id)).toEqual([])
    const picture = await request(pictureOf(page))
    expect([picture.status, picture.headers.get('content-type')]).toEqual([
      410,
      'application/problem+json',
    ])
  })

  it('are gone with the next cron where the bucket failed at the takedown', async () => {
    const [removed, other] = [await story(png), await story(png)]
    for (const { page } of [removed, other]) await request(pictureOf(page))
    const list = () => Promise.reject(new Error('Internal error'))
    const failing = {
      ...env,
      RAW: new Proxy(bucket, {
        get: (own, name) => (name === 'list' ? list : Reflect.get(own, name)),
      }),
    }
    const context = () => Object.assign(createExecutionContext(), { exports })
    const takedown = new Request(`${site}/articles/${removed.id}`, {
      method: 'DELETE',
      headers: token,
    })
    expect((await apiApp.fetch(takedown, failing, context())).status).toBe(204)
    expect(await keysOf(removed.id)).toHaveLength(1)

    const ctx = context()
    await worker.scheduled(createScheduledController({ scheduledTime: new Date() }), env, ctx)
    await waitOnExecutionContext(ctx)

    expect(await keysOf(removed.id)).toEqual([])
    expect(await keysOf(other.id)).toHaveLength(1)
    expect(await duePictures(openDatabase(env.DB), 100)).toEqual([])
  })

  it('are not served of an article that is taken down, even if they are still kept', async () => {
    const { id, page } = await story(png)
    const [, , , name = ''] = pictureOf(page).split('/')
    await request(`/articles/${id}`, { method: 'DELETE', headers: token })
    await openPictureArchive(bucket).put({ article: id, name, width: null }, pictureBytes('png'))

    expect((await request(pictureOf(page))).status).toBe(410)
  })

  it('are read from the archive when the source has them no longer', async () => {
    const { id, page } = await story(`${server}/status/404`)
    const [, , , name = ''] = pictureOf(page).split('/')
    await openPictureArchive(bucket).put({ article: id, name, width: null }, pictureBytes('gif'))

    expect((await request(pictureOf(page))).headers.get('content-type')).toBe('image/gif')
  })
})

describe('GET /picture/ARTICLE/NAME', () => {
  it.each([
    ['an SVG', addressOf(new TextEncoder().encode('<svg onload="alert(1)"/>'))],
    ['HTML', `${server}/hello`],
    ['a bomb', addressOf(changed('png', 16, [0, 1, 0, 0, 0, 1, 0, 0]))],
    ['nothing', `${server}/status/404`],
    ['an endless answer', `${server}/endless`],
    ['redirects without end', `${server}/times/9`],
  ])('answers 502 for a while where the source gives %s', async (_what, address) => {
    const { id, page } = await story(address)

    const picture = await request(pictureOf(page))

    expect(picture.status).toBe(502)
    expect(await picture.json()).toMatchObject({ code: 'picture_unavailable' })
    expect(picture.headers.get('cache-control')).toBe('public, max-age=60')
    expect(await keysOf(id)).toEqual([])
  })

  it('answers 404 to a signature that is wrong, or of another article, without a query', async () => {
    const [one, two] = [await story(png), await story(png)]
    const path = pictureOf(one.page)
    const forged = [
      path.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
      path.replace(/[0-9a-f](?=[0-9a-f]{27}$)/, (digit) => (digit === '0' ? '1' : '0')),
      path.replace(one.id, two.id),
      `${path}.640`, // no widths without the service for images
      `${path}.99`,
    ]

    for (const address of forged) {
      const response = await request(address)
      expect(response.status, address).toBe(404)
      expect(response.headers.get('server-timing'), address).toContain('calls: 0')
    }
  })

  it('never asks a private host for a public site', async () => {
    const { page } = await story(png)
    const settings = { ...env, SITE_URL: 'https://times.example', INGEST_TOKEN: 'dev-token' }

    const answer = await pagesApp.fetch(
      new Request(`https://times.example${pictureOf(page)}`),
      settings,
      createExecutionContext(),
    )

    expect(answer.status).toBe(502)
  })

  it('is no address of the site where pictures stay with their sources', async () => {
    const { id, page, path } = await story(png)
    const ask = async (asked: string) =>
      pagesApp.fetch(
        new Request(site + asked),
        { ...env, PICTURES: 'source' },
        createExecutionContext(),
      )

    expect((await ask(pictureOf(page))).status).toBe(404)
    const text = await (await ask(path)).text()
    expect(text).toContain(`src="${png}"`)
    expect(text).not.toContain(`/picture/${id}`)
  })
})
