import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { pagesApp } from '../../src/app.ts'
import type { ArticleId } from '../../src/article/article-address.ts'
import type { SafeUrl } from '../../src/article/safe-url.ts'
import { caching, edgeControl } from '../../src/cache/policies.ts'
import { href, matcherOf, type Address } from '../../src/site/address.ts'
import { feedForms } from '../../src/site/feed-forms.ts'
import { pictureNames } from '../../src/site/model/signed-pictures.ts'
import { parametersOf } from '../../src/site/query-parameters.ts'
import { addressesOf, siteMap } from '../../src/site/site-map.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { article, moment } from '../fixtures/articles.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { translationOf } from '../fixtures/translations.ts'
import { smallPictures } from '../pictures/small-pictures.ts'
import { ingest, pathOf, request, site, wholly } from './service.ts'

const listKeys = {
  source: 'ternmouth-post.example',
  topic: 'harbour',
  author: 'nell harrow',
  lang: 'en',
}

// The period of a sitemap is a month, since no year has one.
const period = '2026-10'

const picture = `${inject('localServer')}/bytes/${smallPictures.gif}` as SafeUrl

let id = '' as ArticleId
let slug = ''
let translatedSlug = ''

beforeAll(async () => {
  const tag = '<meta property="article:tag" content="Harbour">'
  const page = harbourPage()
    .replace('</head>', `${tag}</head>`)
    .replace('/pictures/light.png', picture)
  const stored = await (await ingest(page)).json<{ id: ArticleId; url: string }>()
  const { url } = stored
  ;({ id } = stored)
  slug = pathOf(url).split('/').at(-1) ?? ''
  const light = await article()
  const store = openArticleStore(env.DB)
  await store.save(light, moment('2026-10-05T10:00:00.000Z'))
  await store.saveTranslation(light.id, translationOf(light, { title: 'Light' }))
  translatedSlug = `light-${light.id}`
})

const readable = addressesOf('pages')
const everyAddress = matcherOf([...readable, ...addressesOf('api')])

/** An address of each kind at which there is something. */
function example(address: Address): string {
  const name = Object.entries(listKeys).find(([segment]) =>
    address.path.startsWith(`/${segment}/`),
  )?.[1]
  return href(
    address as Address<'{day}{period}{slug}{name}{file}{version}{article}{picture}{outcome}'>,
    {
      day: '2026-10-03',
      period,
      slug: address.path.startsWith(`${siteMap.article.path}/`) ? translatedSlug : slug,
      name: name ?? '',
      version: '1',
      outcome: 'sent',
      article: id,
      picture: pictureNames('dev-token')(id, picture),
      file: feedForms.rss.file,
    },
  )
}

const controls = ['cache-control', edgeControl] as const

/** What browsers and the edge are told to keep of an answer of a class. */
function controlsOf(name: Address['caching']): (string | null)[] {
  const policy = caching[name] as (...values: unknown[]) => Readonly<Record<string, string>>
  const values = name === 'feed' || name === 'sitemap' ? [[]] : ['x7k2m9qd4hte', '2026-10-03']
  const headers = policy(...values)
  return controls.map((control) => headers[control] ?? null)
}

describe('the site map', () => {
  it('has one address for each method of a path and each operation', () => {
    const all = Object.values<Address>(siteMap)
    const operations = new Set(all.map(({ operation }) => operation))
    const paths = new Set(all.map(({ method, path }) => `${method} ${path}`))

    expect([operations.size, paths.size]).toEqual([all.length, all.length])
  })

  it.each(readable.filter(({ tag }) => tag !== null).map((address) => [address.path, address]))(
    'is answered at %s, with the caching that it names',
    async (path, address) => {
      const response = await request(example(address as Address))

      // The site has no contact and no key, so there is no file about security and none for IndexNow.
      if (path === siteMap.security.path || path === siteMap.indexNowKey.path)
        return expect(response.status).toBe(404)
      expect(response.status).toBe(200)

      // As it is rendered: the gateway takes away what only the edge reads.
      const asked = new Request(site + example(address as Address))
      const { headers } = await wholly(await pagesApp.fetch(asked, env, createExecutionContext()))

      expect(controls.map((control) => headers.get(control))).toEqual(
        controlsOf((address as Address).caching),
      )
    },
  )

  it.each(addressesOf('api').map(({ path, method }) => [method, path] as const))(
    'is answered by the API with %s %s',
    async (method, path) => {
      const response = await request(path.replace('{id}', 'x7k2m9qd4hte').replace('{lang}', 'en'), {
        method: method.toUpperCase(),
      })

      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.status).not.toBe(405)
    },
  )

  describe('of every kind of page', () => {
    let texts: string[] = []

    beforeAll(async () => {
      const pages = readable.filter(({ tag }) => tag === 'pages' || tag === 'articles')
      const paths = [...pages.map(example), '/nothing/here', '/search?q=harbour', '/latest?lang=en']
      texts = await Promise.all(paths.map(async (path) => (await request(path)).text()))
    })

    it('has every link', () => {
      const links = texts
        .flatMap((text) => [...text.matchAll(/ (?:href|action|src)="([^"]*)"/g)])
        .map(([, link = '']) => link.replaceAll('&amp;', '&'))
      const local = links
        .filter((link) => link.startsWith('/') || link.startsWith(`${site}/`))
        .map((link) => pathOf(link).replace(/[?#].*/, ''))

      expect(local.length).toBeGreaterThan(300)
      expect([...new Set(local)].filter((path) => !everyAddress.test(path))).toEqual([])
    })

    it('has every field of a form among the parameters of its address', () => {
      const forms = texts.flatMap((text) => [
        ...text.matchAll(/<form(?! method="post")[^>]* action="([^"]*)"(.*?)<\/form>/gs),
      ])
      const fields = forms.flatMap(([, action = '', form = '']) =>
        [...form.matchAll(/<(?:input|select)[^>]* name="([^"]*)"/g)].map(([, name = '']) => ({
          action,
          name,
        })),
      )

      expect(fields.length).toBeGreaterThan(20)
      expect(
        fields.filter(({ action, name }) => !parametersOf(action).query.includes(name)),
      ).toEqual([])
    })
  })
})
