import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { articlePath } from '../../src/article/article-address.ts'
import { articleDay } from '../../src/article/article-date.ts'
import { newlyStored, type StoredArticle } from '../../src/article/article.ts'
import type { Block, Phrasing } from '../../src/article/body.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { address, article, moment } from '../fixtures/articles.ts'
import { pathOf, request, token } from './service.ts'

const now = moment('2026-10-05T10:00:00.000Z')
const store = openArticleStore(env.DB)

const text = (value: string): Phrasing => ({ type: 'text', value })
const paragraph = (...children: Phrasing[]): Block => ({ type: 'paragraph', children })
const report: Phrasing = {
  type: 'link',
  url: address('https://rheinblick.example/bericht'),
  title: null,
  children: [text('Bericht')],
}
const blocks = [
  paragraph(text('Laut '), report, text(' vom Mai kostet das Licht 12.500 Euro.')),
  paragraph(text('Das Feld heißt <1> und bleibt leer.'), { type: 'break' }, text('Noch heute.')),
]

async function stored(name: string, changes: object = {}): Promise<StoredArticle> {
  const source = {
    url: address(`https://rheinblick.example/${name}`),
    name: 'Rheinblick',
    domain: 'rheinblick.example',
  }
  const one = await article({ source, body: { type: 'root', children: blocks }, ...changes })
  await store.save(one, now, { isForced: true })
  return newlyStored(one, now)
}

const pageOf = (one: StoredArticle) => articlePath({ ...one, day: articleDay(one) })

const english = {
  title: 'The harbour of Lindau gets a new light',
  lede: 'After forty years in the dark the pier shines again.',
  'tags/0': 'Harbour',
  'body/0': 'According to the <1>report</1> of May the light costs 12,500 euros.',
  'body/1': 'The field is called \\<1> and stays empty.\nStill today.',
}
const byNell = { kind: 'human', author: 'Nell Harrow' }
const byProgram = { kind: 'machine', author: 'Lingua 2', technique: 'neural' }

type Answer = Record<string, unknown> & { segments: never[] }

async function put(
  { id }: Pick<StoredArticle, 'id'>,
  form: unknown,
  place = 'en',
): Promise<{ status: number; answer: Answer }> {
  const response = await request(`/articles/${id}/translations/${place}`, {
    method: 'PUT',
    headers: { ...token, 'content-type': 'application/json' },
    body: typeof form === 'string' ? form : JSON.stringify(form),
  })
  return { status: response.status, answer: await response.json() }
}

async function read(path: string): Promise<Answer> {
  return (await request(path)).json()
}

describe('PUT /articles/ID/translations/LANG', () => {
  it('makes the page readable in the site’s language, which the edge shows at once', async () => {
    const light = await stored('page')
    await (await request(pageOf(light))).text() // in the cache now

    const { status, answer } = await put(light, { ...byNell, segments: english })

    expect(status).toBe(201)
    expect(answer).toEqual({
      article: light.id,
      status: 'created',
      lang: 'en',
      url: expect.stringContaining(light.id),
      state: 'done',
      kind: 'human',
      author: 'Nell Harrow',
      technique: null,
      translatedAt: expect.any(String),
      sourceRevision: light.revision,
      segments: { total: 5, translated: 5, remaining: [] },
      reason: null,
      dueAt: null,
    })
    const moved = await request(pageOf(light))
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      pathOf(String(answer['url'])),
    ])
    expect(await (await request(pathOf(String(answer['url'])))).text()).toContain(english.lede)
  })

  it('keeps what is not given in the original, and says what', async () => {
    const light = await stored('partly')

    const { answer } = await put(light, {
      ...byNell,
      segments: { title: english.title, lede: null, 'body/1': english['body/1'] },
    })

    expect(answer).toMatchObject({
      state: 'partly',
      segments: { total: 5, translated: 2, remaining: ['lede', 'body/0', 'tags/0'] },
    })
  })

  it('replaces the one before as a whole', async () => {
    const light = await stored('again')
    await put(light, { ...byNell, segments: english })

    const { status, answer } = await put(light, { ...byNell, segments: { title: 'A new light' } })

    expect([status, answer['status'], answer['state']]).toEqual([200, 'changed', 'partly'])
  })

  it('keeps a person’s in place of a machine’s, unless it is forced', async () => {
    const light = await stored('kept')
    await put(light, { ...byNell, segments: english })

    const kept = await put(light, { ...byProgram, segments: english })
    const forced = await put(light, { ...byProgram, segments: english }, 'en?force=1')

    expect(kept.answer).toMatchObject({ status: 'kept', kind: 'human', author: 'Nell Harrow' })
    expect(forced.answer).toMatchObject({ status: 'changed', kind: 'machine', author: 'Lingua 2' })
  })

  it('stores any language by its primary tag, also one that the site has no pages in', async () => {
    const light = await stored('any')

    const { status, answer } = await put(
      light,
      { ...byNell, segments: { title: 'Nýtt ljós' } },
      'is-IS',
    )

    expect(status).toBe(201)
    expect(answer).toMatchObject({ lang: 'is', url: null })
  })

  it('ends what waited to be done by an engine', async () => {
    const light = await stored('waiting')
    await taskOf(light, 'waiting')

    await put(light, { ...byNell, segments: english })

    expect(await store.tasks(light.id)).toEqual([])
  })

  const changed = {
    ...english,
    'body/0': 'According to the <1>report</1> the light costs 12,900 euros.',
  }
  const tooLong = 'x'.repeat(501)

  it.each<[string, object | string, number, string, object]>([
    [
      'a lost mark',
      { ...byNell, segments: { 'body/0': 'No link.' } },
      422,
      'marks_wrong',
      { path: 'body/0', detail: 'body/0: mark 1 is lost' },
    ],
    [
      'a foreign mark',
      { ...byNell, segments: { title: 'A <1>light</1>' } },
      422,
      'marks_wrong',
      { path: 'title' },
    ],
    [
      'an open mark',
      { ...byNell, segments: { 'body/0': 'The <1>report' } },
      422,
      'marks_wrong',
      { detail: 'body/0: mark 1 is not closed' },
    ],
    [
      'an empty mark',
      { ...byNell, segments: { 'body/0': 'The <1></1> report' } },
      422,
      'marks_wrong',
      {},
    ],
    [
      'an unknown segment',
      { ...byNell, segments: { 'body/9': 'x' } },
      422,
      'segment_unknown',
      { path: 'body/9' },
    ],
    [
      'no letter',
      { ...byNell, segments: { title: ' – ' } },
      422,
      'segment_refused',
      { path: 'title' },
    ],
    [
      'a title that is too long',
      { ...byNell, segments: { title: tooLong } },
      422,
      'segment_refused',
      { path: 'title' },
    ],
    [
      'a machine’s changed number',
      { ...byProgram, segments: changed },
      422,
      'segment_refused',
      {
        path: 'body/0',
        segments: [{ path: 'body/0', check: 'numbers', detail: '12.500 is lost' }],
      },
    ],
    [
      'a machine’s markup',
      { ...byProgram, segments: { title: 'The <script>harbour</script> of Lindau' } },
      422,
      'segment_refused',
      { path: 'title' },
    ],
    [
      'an older revision',
      { ...byNell, revision: 'f'.repeat(64), segments: english },
      409,
      'translation_outdated',
      { revision: expect.any(String) },
    ],
    [
      'nothing',
      { ...byNell, segments: {} },
      400,
      'request_invalid',
      { detail: 'segments: Nothing is translated' },
    ],
    [
      'an unknown kind',
      { ...byNell, kind: 'alien', segments: english },
      400,
      'request_invalid',
      { detail: 'kind: Not one of machine, post-edited, human' },
    ],
    [
      'no author',
      { kind: 'human', author: ' \u202E ', segments: english },
      400,
      'request_invalid',
      {},
    ],
    [
      'a long author',
      { ...byNell, author: 'N'.repeat(201), segments: english },
      400,
      'request_invalid',
      {},
    ],
    [
      'a typing error',
      { ...byNell, segment: english },
      400,
      'request_invalid',
      { detail: 'segment: unknown property, did you mean segments?' },
    ],
    ['a number for a text', { ...byNell, segments: { title: 7 } }, 400, 'request_invalid', {}],
    ['a list', [1, 2], 400, 'request_invalid', {}],
    ['something deep', '['.repeat(100_000), 400, 'request_invalid', { limit: expect.any(Number) }],
    ['no JSON', '{"kind":', 400, 'request_invalid', {}],
    ['no body', '', 400, 'body_empty', {}],
  ])('refuses %s with the reason', async (_what, form, status, code, more) => {
    const light = await stored('refused')

    const refused = await put(light, form)

    expect(refused).toMatchObject({ status, answer: { code, ...more } })
    expect(await read(`/articles/${light.id}/translations`)).toMatchObject({ translations: [] })
  })

  it('names all segments that it refuses at once', async () => {
    const light = await stored('all')

    const { answer } = await put(light, {
      ...byNell,
      segments: { title: '…', lede: '<2/>', 'body/0': 'No link.' },
    })

    expect(answer).toMatchObject({
      code: 'marks_wrong',
      detail: 'lede: kept 2 is added, and 2 more',
      segments: [{ path: 'title', check: 'missing' }, { path: 'lede' }, { path: 'body/0' }],
    })
  })

  it.each([
    ['x', 'language_invalid'],
    ['und', 'language_invalid'],
    ['english', 'language_invalid'],
    ['de-AT', 'same_language'],
    ['en?lang=de', 'parameter_unknown'],
    ['en?force=yes', 'request_invalid'],
  ])('refuses to translate into %s as %s', async (place, code) => {
    const light = await stored('language')

    expect((await put(light, { ...byNell, segments: english }, place)).answer['code']).toBe(code)
  })

  it('refuses a translation that no row can hold', async () => {
    const value = 'Am Abend ging das Licht an. '.repeat(9000)
    const children = Array.from({ length: 5 }, () => paragraph(text(value)))
    const long = await stored('large', { body: { type: 'root', children } })
    const segments = Object.fromEntries(children.map((_, at) => [`body/${at}`, value + value]))

    const { status, answer } = await put(long, { ...byNell, segments })

    expect([status, answer['code']]).toEqual([422, 'article_too_large'])
  })

  it('says what became of an article that is not there', async () => {
    const light = await stored('gone')
    await store.remove(light.id, 'gone')

    expect((await put(light, { ...byNell, segments: english })).status).toBe(410)
    expect(
      (await put({ ...light, id: 'x7k2m9qd4hte' as never }, { ...byNell, segments: english }))
        .status,
    ).toBe(404)
  })

  it('needs the token and JSON', async () => {
    const { id } = await stored('token')
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ...byNell, segments: english })
    const path = `/articles/${id}/translations/en`

    expect((await request(path, { method: 'PUT', body, headers })).status).toBe(401)
    expect((await request(path, { method: 'PUT', body, headers: token })).status).toBe(415)
    expect(
      (await request(path, { method: 'POST', body, headers: token })).headers.get('allow'),
    ).toBe('GET, HEAD, PUT, DELETE')
  })
})

describe('GET /articles/ID/translations/LANG', () => {
  it('gives what a translator works from, and takes it back as it is', async () => {
    const light = await stored('worksheet')
    const place = `/articles/${light.id}/translations/en`

    const empty = await read(place)

    expect(empty).toMatchObject({
      id: light.id,
      revision: light.revision,
      source: 'de',
      target: 'en',
      state: 'none',
      kind: null,
    })
    expect(empty.segments[3]).toEqual({
      path: 'body/1',
      kind: 'paragraph',
      text: 'Das Feld heißt \\<1> und bleibt leer.\nNoch heute.',
      translation: null,
    })

    await put(light, { ...byNell, segments: english })
    const { segments } = await read(place)
    const again = Object.fromEntries(
      (segments as { path: string; translation: string }[]).map((one) => [
        one.path,
        one.translation,
      ]),
    )

    expect(again).toEqual(english)
    expect((await put(light, { ...byNell, segments: again })).status).toBe(200)
  })

  it('says when the article has changed since', async () => {
    const light = await stored('changed')
    await put(light, { ...byNell, segments: english })
    await stored('changed', { title: 'Der Hafen von Lindau hat ein neues Licht' })

    expect(await read(`/articles/${light.id}/translations/en`)).toMatchObject({
      state: 'stale',
      sourceRevision: light.revision,
      segments: expect.arrayContaining([expect.objectContaining({ translation: english.lede })]),
    })
  })

  it.each([
    '/articles/x7k2m9qd4hte/translations/en',
    '/articles/nonsense/translations',
    '/articles/x7k2m9qd4hte/translations',
  ])('answers 404 for %s', async (path) => {
    expect((await request(path)).status).toBe(404)
  })
})

describe('GET /articles/ID/translations', () => {
  it('lists the languages that there are and that are to be, with their states', async () => {
    const light = await stored('list')
    await put(light, { ...byNell, segments: english })
    await taskOf(light, 'failed', 'fr')

    expect(await read(`/articles/${light.id}/translations`)).toMatchObject({
      id: light.id,
      source: 'de',
      translations: [
        { lang: 'en', state: 'done', author: 'Nell Harrow', reason: null },
        {
          lang: 'fr',
          state: 'failed',
          author: null,
          reason: 'engine_down',
          dueAt: '2026-10-05T10:00:00.000Z',
          segments: null,
        },
      ],
    })
  })
})

describe('DELETE /articles/ID/translations/LANG', () => {
  const remove = (id: string, headers: Record<string, string> = token) =>
    request(`/articles/${id}/translations/en`, { method: 'DELETE', headers })

  it('takes a translation away, for good', async () => {
    const light = await stored('withdrawn')
    await put(light, { ...byNell, segments: english })

    expect((await remove(light.id)).status).toBe(204)

    expect(await read(`/articles/${light.id}/translations/en`)).toMatchObject({
      state: 'refused',
      reason: 'withdrawn',
      segments: expect.arrayContaining([expect.objectContaining({ translation: null })]),
    })
    expect(await openArticleStore(env.DB, 'en').byId(light.id)).toMatchObject({ lang: 'de' })
    expect((await remove(light.id)).status).toBe(404)
  })

  it('takes away what waits to become one', async () => {
    const light = await stored('unasked')
    await taskOf(light, 'waiting')

    expect((await remove(light.id)).status).toBe(204)
    expect(await store.tasks(light.id)).toMatchObject([{ state: 'refused', reason: 'withdrawn' }])
  })

  it('lets a person write another one', async () => {
    const light = await stored('rewritten')
    await put(light, { ...byProgram, segments: english })
    await remove(light.id)

    expect((await put(light, { ...byNell, segments: english })).answer['state']).toBe('done')
  })

  it('answers 404 where there is none, and needs the token', async () => {
    const light = await stored('none')

    expect((await remove(light.id)).status).toBe(404)
    expect((await remove('x7k2m9qd4hte')).status).toBe(404)
    expect((await remove(light.id, {})).status).toBe(401)
  })
})

async function taskOf({ id, revision }: StoredArticle, state: string, lang = 'en') {
  const seconds = new Date(now).getTime() / 1000
  await env.DB.prepare(
    `insert into translation_tasks (article_id, lang, state, revision, reason, due_at, asked_at)
      values (?, ?, ?, ?, ?, ?, ?)`,
  )
    .bind(id, lang, state, revision, state === 'failed' ? 'engine_down' : null, seconds, seconds)
    .run()
}
