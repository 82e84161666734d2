import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { apiApp } from '../../src/app.ts'
import type { Article } from '../../src/article/article.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { address, article, moment } from '../fixtures/articles.ts'
import { translationOf } from '../fixtures/translations.ts'
import { request, site, token, wholly } from './service.ts'
import { undescribed } from './undescribed.ts'

const now = moment('2026-10-05T10:00:00.000Z')
const store = openArticleStore(env.DB)
const engines = JSON.stringify([{ engine: 'libretranslate', url: 'http://127.0.0.1:9' }])

let nudged: unknown[] = []

beforeEach(() => {
  nudged = []
})

async function ask(
  { id }: Pick<Article, 'id'>,
  query = '',
  settings: object = {},
  headers: Record<string, string> = token,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  const asked = new Request(`${site}/articles/${id}/translate${query}`, { method: 'POST', headers })
  const ctx = createExecutionContext()
  const queue = {
    sendBatch: async (messages: { body: unknown }[]) =>
      nudged.push(...messages.map(({ body }) => body)),
  }
  const bindings = {
    ...env,
    SITE_LANGUAGES: 'en, fr',
    TRANSLATION_ENGINES: engines,
    TRANSLATION_QUEUE: queue,
    ...settings,
  }
  const response = await wholly(await apiApp.fetch(asked, bindings as unknown as Env, ctx))
  await waitOnExecutionContext(ctx)
  expect(await undescribed(asked, response)).toBeNull()
  return { status: response.status, answer: await response.json() }
}

async function stored(name: string, changes: Partial<Article> = {}): Promise<Article> {
  const source = {
    url: address(`https://rheinblick.example/${name}`),
    name: 'Rheinblick',
    domain: 'rheinblick.example',
  }
  const one = await article({ source, ...changes })
  await store.save(one, now)
  return one
}

describe('POST /articles/ID/translate', () => {
  it('asks for all languages of the site, and points the queue to them', async () => {
    const light = await stored('all')

    const { status, answer } = await ask(light)

    expect(status).toBe(202)
    expect(answer).toMatchObject({
      id: light.id,
      source: 'de',
      translations: [
        {
          lang: 'en',
          state: 'waiting',
          dueAt: expect.any(String),
          url: expect.stringMatching(/^http:..127.0.0.1:8787.news/),
        },
        { lang: 'fr', state: 'waiting', url: expect.stringMatching(/8787.fr.news/) },
      ],
    })
    expect(nudged).toEqual([
      { article: light.id, lang: 'en' },
      { article: light.id, lang: 'fr' },
    ])
  })

  it('asks for one, and begins again what failed', async () => {
    const light = await stored('one')
    await ask(light, '?lang=fr')
    await env.DB.prepare("update translation_tasks set state = 'failed', attempts = 3").run()

    const { status, answer } = await ask(light, '?lang=fr-CA')

    expect(status).toBe(202)
    expect(answer['translations']).toMatchObject([{ lang: 'fr', state: 'waiting' }])
  })

  it('leaves what is translated, unless it is forced, and never a person’s', async () => {
    const light = await stored('done')
    await store.saveTranslation(light.id, translationOf(light))
    await store.saveTranslation(light.id, { ...translationOf(light), lang: 'fr', kind: 'human' })

    const again = await ask(light)
    const forced = await ask(light, '?force=1')

    expect(again.status).toBe(200)
    expect(again.answer['translations']).toMatchObject([{ state: 'done' }, { state: 'done' }])
    expect(forced.status).toBe(202)
    expect(nudged).toEqual([{ article: light.id, lang: 'en' }])
  })

  it('translates what somebody took away only if it is forced, and not when the article changes', async () => {
    const light = await stored('withdrawn')
    await store.saveTranslation(light.id, translationOf(light))
    await store.withdrawTranslation(light.id, 'en', new Date(now))
    const wanted = [{ lang: 'en', refusal: null }] as const
    const changed = await article({ source: light.source, title: 'Der Hafen hat ein neues Licht' })
    await store.save(changed, now, { wanted })

    expect(await store.tasks(light.id)).toMatchObject([{ state: 'refused', reason: 'withdrawn' }])
    expect((await ask(light, '?lang=en')).status).toBe(200)
    expect((await ask(light, '?lang=en&force=1')).status).toBe(202)
  })

  it.each<[string, string, object, Partial<Article>, number, string]>([
    ['without an engine', '', { TRANSLATION_ENGINES: '' }, {}, 409, 'no_engine'],
    ['into its own language', '?lang=de-AT', {}, {}, 422, 'same_language'],
    ['on a site in its own language', '', { SITE_LANGUAGES: 'de' }, {}, 422, 'same_language'],
    ['from an unknown language', '?lang=en', {}, { lang: 'und' }, 422, 'language_unknown'],
    ['from an excluded language', '', { TRANSLATION_NEVER: 'de' }, {}, 422, 'language_excluded'],
    [
      'of an excluded source',
      '',
      { TRANSLATION_NEVER: 'rheinblick.example' },
      {},
      422,
      'source_excluded',
    ],
    ['against its reservation', '', {}, { isTdmReserved: true }, 422, 'rights_reserved'],
    [
      'of too many characters',
      '',
      { TRANSLATION_CHARACTERS_PER_ARTICLE: '9' },
      {},
      422,
      'too_long',
    ],
    [
      'by an engine without the pair',
      '?lang=en',
      { TRANSLATION_ENGINES: '[{"engine":"apertium","url":"http://127.0.0.1:9"}]' },
      {},
      422,
      'pair_not_offered',
    ],
    ['into no language', '?lang=x', {}, {}, 400, 'language_invalid'],
    ['into two', '?lang=en&lang=fr', {}, {}, 400, 'request_invalid'],
    ['by force of habit', '?force=yes', {}, {}, 400, 'request_invalid'],
    ['with a typing error', '?language=en', {}, {}, 400, 'parameter_unknown'],
  ])('refuses %s with the reason', async (_what, query, settings, changes, status, code) => {
    const light = await stored(code, changes)

    expect(await ask(light, query, settings)).toMatchObject({ status, answer: { code } })
    expect(nudged).toEqual([])
  })

  it('says what became of an article that is not there, and needs the token', async () => {
    const light = await stored('gone')
    await store.remove(light.id, 'legal')

    expect((await ask(light)).status).toBe(451)
    expect((await ask({ id: 'x7k2m9qd4hte' as never })).status).toBe(404)
    expect((await ask(light, '', {}, {})).status).toBe(401)
  })
})

describe('GET /articles', () => {
  const listed = async (query = '') => {
    const response = await request(`/articles${query}`, { headers: token })
    return {
      status: response.status,
      ...(await response.json<{
        articles: Record<string, unknown>[]
        next: string | null
        code?: string
      }>()),
    }
  }

  it('lists the articles of a source since a day, with the states of their translations', async () => {
    const source = {
      url: address('https://www.tern.example/a'),
      name: 'Tern',
      domain: 'tern.example',
    }
    const late = await stored('late', { source })
    await stored('early', {
      source: { ...source, url: address('https://www.tern.example/b') },
      publishedAt: moment('2026-09-30T23:59:59.000Z'),
    })
    const undated = await stored('undated', {
      source: { ...source, url: address('https://www.tern.example/c') },
      publishedAt: null,
    })
    await store.saveTranslation(late.id, translationOf(late))
    await ask(late, '?lang=fr')

    const { articles, next } = await listed('?source=www.tern.example&since=2026-10-01')

    expect(articles.map(({ id }) => id)).toEqual([late.id, undated.id])
    expect(articles[0]).toMatchObject({
      revision: late.revision,
      lang: 'de',
      source,
      translations: [
        { lang: 'en', state: 'done', segments: { total: 4, remaining: [] } },
        { lang: 'fr', state: 'waiting', reason: null, dueAt: expect.any(String) },
      ],
    })
    expect(next).toBeNull()
    expect((await listed('?source=tern.example')).articles).toHaveLength(3)
  })

  it('begins a part where the one before ended', async () => {
    await stored('first')
    await stored('second')
    const { items, next } = await store.states({ kind: 'all' }, 1)

    const rest = await listed(`?after=${next}`)

    expect(rest.articles.length).toBeGreaterThan(0)
    expect(rest.articles.map(({ id }) => id)).not.toContain(items[0]?.id)
  })

  it.each([
    '?since=2026',
    '?since=2026-02-30',
    '?after=!',
    '?source=a.example&source=b.example',
    '?language=de',
  ])('refuses %s', async (query) => {
    expect((await listed(query)).status).toBe(400)
  })

  it('needs the token', async () => {
    expect((await request('/articles')).status).toBe(401)
  })
})
