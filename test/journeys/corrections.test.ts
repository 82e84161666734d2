import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Block } from '../../src/article/body.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { doctorsFindings } from '../store/whole.ts'
import { ingest, pathOf, request, token } from './service.ts'

type Answer = {
  id: string
  url: string
  status: string
  code: string
  title: string
  lede: string | null
  byline: string[]
  revision: string
  rawHash: string
  text: string
  changedBy: string
  body: { children: Block[] }
}
type Report = {
  revision: string
  corrections: {
    number: number
    madeBy: string
    undoneBy: string | null
    effects: { part: string | number; state: string }[]
  }[]
  blocks: { name: string; type: string; excerpt: string }[]
}

const source = 'https://www.corrow.example/news/slipway'
const paragraphs = [
  'The harbour board has put off the closing of the slipway by three weeks, until the ramp has carried crossings.',
  'Nobody had expected so many people, said the harbour master, who had ordered thirty cups of soup that day.',
  'Read the small print of our competition, which is open to every reader of the paper until the end of the month.',
  'The ferry company has offered to carry passengers for nothing while the work goes on at the northern pier.',
]

function page(texts = paragraphs, title = 'Corrow keeps its old slipway', head = ''): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>
    <p class="byline">By Jon Wrong</p>${texts.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
}

const posted = async (html = page(), url = source) => (await ingest(html, url)).json<Answer>()

const asked = (method: string, path: string, form?: object, headers: Record<string, string> = {}) =>
  request(path, {
    method,
    ...(form && { body: JSON.stringify(form) }),
    headers: { 'content-type': 'application/json', ...token, ...headers },
  })

const corrected = async ({ id, revision }: Pick<Answer, 'id' | 'revision'>, form: object) => {
  const answer = await asked('PATCH', `/articles/${id}`, form, { 'if-match': `"${revision}"` })
  return answer.json<Answer>()
}

const report = async ({ id }: Pick<Answer, 'id'>) =>
  (await asked('GET', `/articles/${id}/corrections`)).json<Report>()

const effectsOf = async (article: Answer) =>
  (await report(article)).corrections.map(({ effects }) => effects.map(({ state }) => state))

beforeEach(async () => {
  for (const table of ['articles', 'corrections', 'found_articles', 'revisions'])
    await env.DB.exec(`delete from ${table}`)
})

describe('PATCH /articles/ID', () => {
  it('corrects fields and blocks, for readers, feeds and the history', async () => {
    const article = await posted()
    await request(pathOf(article.url))

    const answer = await asked(
      'PATCH',
      `/articles/${article.id}`,
      {
        title: 'Corrow keeps its new slipway',
        byline: ['Mara Right'],
        lede: 'A standfirst that the page never had.',
        section: 'Harbour',
        tags: ['ferry'],
        publishedAt: '2026-10-01T08:00:00Z',
        image: { url: 'https://www.corrow.example/ramp.jpg', alt: 'The ramp' },
        source: { name: 'Corrow Courier' },
        blocks: [
          { op: 'drop', block: paragraphs[2] },
          { op: 'replace', block: paragraphs[1], markdown: 'Nobody had *expected* that.' },
          { op: 'move', block: paragraphs[3], after: null },
          {
            op: 'insert',
            after: paragraphs[0],
            markdown: '## What comes next\n\nThe [plan](https://x.example/).',
          },
        ],
      },
      { 'if-match': `"${article.revision}"` },
    )

    expect(answer.status).toBe(200)
    const now = await answer.json<Answer>()
    expect(answer.headers.get('etag')).toBe(`"${now.revision}"`)
    expect(now).toMatchObject({
      status: 'changed',
      title: 'Corrow keeps its new slipway',
      byline: ['Mara Right'],
      lede: 'A standfirst that the page never had.',
      section: 'Harbour',
      tags: ['ferry'],
      publishedAt: '2026-10-01T08:00:00.000Z',
      image: { url: 'https://www.corrow.example/ramp.jpg', alt: 'The ramp', width: null },
      source: { name: 'Corrow Courier', domain: 'corrow.example' },
      changedBy: 'editor',
      rawHash: article.rawHash,
    })
    expect(now.text.split('\n\n')).toEqual([
      paragraphs[3],
      paragraphs[0],
      'What comes next',
      'The plan.',
      'Nobody had expected that.',
    ])
    const shown = await (await request(pathOf(now.url))).text()
    expect(shown).toContain('Corrow keeps its new slipway')
    expect(shown).not.toContain('competition')
    expect((await request(pathOf(article.url))).headers.get('location')).toBe(pathOf(now.url))
    expect(await (await request('/atom.xml')).text()).toContain('Mara Right')
    const history = await request(`${pathOf(now.url)}/history.json`)
    const text = await history.text()
    expect(JSON.parse(text)).toMatchObject({
      versions: [{ changedBy: 'editor' }, { changedBy: 'source' }],
    })
    expect(text).not.toContain('INGEST_TOKEN')
    expect((await report(now)).corrections).toMatchObject([{ number: 1, madeBy: 'INGEST_TOKEN' }])
    expect(await doctorsFindings()).toEqual([])
  })

  it('keeps a correction when the page comes again, changed by its source', async () => {
    const article = await posted()
    const now = await corrected(article, {
      title: 'A better title',
      blocks: [{ op: 'drop', block: paragraphs[2] }],
    })

    expect(await posted()).toMatchObject({ status: 'unchanged', revision: now.revision })
    const edited = await posted(
      page(['A first paragraph that is new in this version.', ...paragraphs]),
    )

    expect(edited).toMatchObject({
      status: 'changed',
      title: 'A better title',
      changedBy: 'source',
    })
    expect(edited.text).toContain('A first paragraph')
    expect(edited.text).not.toContain('competition')
    expect(await effectsOf(edited)).toEqual([['applied', 'applied']])
    expect(await doctorsFindings()).toEqual([])
  })

  it('compares what the cleaner found when it chooses the better version', async () => {
    const article = await posted()
    const dropped = paragraphs.slice(1).map((block) => ({ op: 'drop', block }))
    await corrected(article, { blocks: dropped })

    // Half a page is no better than the whole one, although more is left of it than of the corrected one.
    const half = await posted(page(paragraphs.slice(0, 2)))

    expect(half).toMatchObject({ status: 'kept', text: paragraphs[0] })
  })

  it('keeps and reports what no longer fits, and applies it when it does again', async () => {
    const article = await posted()
    await corrected(article, {
      blocks: [{ op: 'replace', block: paragraphs[1], markdown: 'Nobody had expected that.' }],
    })
    const other = paragraphs.with(
      1,
      'The harbour master told another story altogether, and a longer one than before.',
    )

    const changed = await posted(page(other))
    expect(changed.text).toContain('another story')
    expect(await effectsOf(changed)).toEqual([['unfit']])
    expect(await env.DB.prepare('select unfit from found_articles').first('unfit')).toBe(1)

    const again = await posted(
      page([...paragraphs, 'One more paragraph at the end of the report.']),
    )
    expect(again.text).toContain('Nobody had expected that.')
    expect(await effectsOf(again)).toEqual([['applied']])
  })

  it('stores what the source changed under a corrected field', async () => {
    const article = await posted()
    const now = await corrected(article, { title: 'A better title' })

    expect(await posted(page(paragraphs, 'Another title of the source'))).toMatchObject({
      title: 'A better title',
      revision: now.revision,
    })
    const undone = await asked('DELETE', `/articles/${article.id}/corrections`)
    expect(await undone.json()).toMatchObject({ title: 'Another title of the source' })
  })

  it('is undone one by one, or all at once', async () => {
    const article = await posted()
    const first = await corrected(article, { title: 'One' })
    const second = await corrected(first, { lede: 'Two words are a lede.', byline: null })

    const one = await asked('DELETE', `/articles/${article.id}/corrections/1`)
    expect(await one.json()).toMatchObject({ title: article.title, lede: second.lede, byline: [] })
    expect((await asked('DELETE', `/articles/${article.id}/corrections/1`)).status).toBe(404)
    expect((await asked('DELETE', `/articles/${article.id}/corrections/9`)).status).toBe(404)

    const all = await (await asked('DELETE', `/articles/${article.id}/corrections`)).json<Answer>()
    expect(all).toMatchObject({
      title: article.title,
      lede: article.lede,
      revision: article.revision,
    })
    expect((await report(all)).corrections).toMatchObject([
      { number: 1, undoneBy: 'INGEST_TOKEN', effects: [] },
      { number: 2, undoneBy: 'INGEST_TOKEN', effects: [] },
    ])
    await corrected(all, { title: 'Three' })
    expect((await report(all)).corrections.at(-1)).toMatchObject({ number: 3, undoneBy: null })
  })

  it('brings a block of an earlier version back', async () => {
    const article = await posted()
    const edited = await posted(
      page(paragraphs.toSpliced(2, 1, 'Another paragraph in its place, as the source has it.')),
    )

    const now = await corrected(edited, {
      blocks: [{ op: 'insert', after: paragraphs[1], version: 1, block: paragraphs[2] }],
    })

    expect(now.text).toContain('competition')
    expect(article.text).toContain('competition')
    const unknown = { op: 'insert', after: null, version: 7, block: paragraphs[2] }
    expect(await corrected(now, { blocks: [unknown] })).toMatchObject({ code: 'block_unknown' })
  })

  it('lets the faster of two win', async () => {
    const article = await posted()

    const both = await Promise.all(
      ['One', 'Two', 'Three'].map((title) => corrected(article, { title })),
    )

    expect(both.filter(({ status }) => status === 'changed')).toHaveLength(1)
    expect(both.filter(({ code }) => code === 'precondition_failed')).toHaveLength(2)
    const late = await asked(
      'PATCH',
      `/articles/${article.id}`,
      { title: 'Late' },
      { 'if-match': '"x"' },
    )
    expect(late.status).toBe(412)
    const weak = { 'if-match': `W/"${article.revision}"` }
    expect((await asked('PATCH', `/articles/${article.id}`, { title: 'x' }, weak)).status).toBe(412)
    expect((await asked('PATCH', `/articles/${article.id}`, { title: 'x' })).status).toBe(428)
    const any = await asked(
      'PATCH',
      `/articles/${article.id}`,
      { title: 'Any' },
      { 'if-match': '*' },
    )
    expect(any.status).toBe(200)
    expect(await doctorsFindings()).toEqual([])
  })

  it('loses none when pages and corrections come at once', async () => {
    const article = await posted()
    const versions = Array.from({ length: 4 }, (_, at) =>
      page([...paragraphs, `Sentence ${at} of the source.`]),
    )

    await Promise.all([
      ...versions.map((html) => posted(html)),
      corrected(article, { title: 'A better title' }).then(async (answer) =>
        answer.code === undefined ? answer : corrected(await posted(), { title: 'A better title' }),
      ),
    ])

    const { corrections } = await report(article)
    const last = await openArticleStore(env.DB).byId(article.id as never)
    if (corrections.length > 0) expect(last).toMatchObject({ title: 'A better title' })
    expect(await doctorsFindings()).toEqual([])
  })

  it('is gone with a takedown', async () => {
    const article = await posted()
    await corrected(article, { title: 'Words of a person' })

    await asked('DELETE', `/articles/${article.id}`)

    for (const table of ['corrections', 'found_articles'])
      expect(await env.DB.prepare(`select count(*) as n from ${table}`).first('n')).toBe(0)
    expect((await asked('GET', `/articles/${article.id}/corrections`)).status).toBe(410)
    expect(await corrected(article, { title: 'x' })).toMatchObject({ code: 'gone' })
  })

  it('comes back with its article, and can be undone then', async () => {
    const article = await posted()
    const first = await corrected(article, { title: 'Words of a person' })
    const form = { lede: 'A standfirst.', blocks: [{ op: 'drop', block: paragraphs[2] }] }
    const now = await corrected(first, form)
    await asked('DELETE', `/articles/${article.id}/corrections/1`)
    const before = await report(article)

    await asked('DELETE', `/articles/${article.id}`)
    expect((await request(pathOf(now.url))).status).toBe(410)
    expect((await asked('POST', `/articles/${article.id}/restore`)).status).toBe(200)

    expect(before.corrections).toMatchObject([{ undoneBy: 'INGEST_TOKEN' }, { undoneBy: null }])
    expect(await report(article)).toEqual(before)
    const shown = await (await request(pathOf(article.url))).text()
    expect(shown).toContain('A standfirst.')
    expect(shown).not.toContain('competition')
    expect(await posted()).toMatchObject({ status: 'unchanged', lede: 'A standfirst.' })
    expect(await doctorsFindings()).toEqual([])
    const undone = await asked('DELETE', `/articles/${article.id}/corrections`)
    expect(await undone.json()).toMatchObject({ revision: article.revision, text: article.text })
  })

  it('leaves no trace when its article is erased', async () => {
    const article = await posted()
    await corrected(article, { title: 'Words of a person' })
    await asked('DELETE', `/articles/${article.id}`)
    const kept = () =>
      env.DB.prepare(
        `select source from removed_content where article_id = ? and source in ('corrections', 'found_articles')`,
      )
        .bind(article.id)
        .all()
    expect((await kept()).results).toHaveLength(2)

    await asked('DELETE', `/articles/${article.id}?erase=1`)

    for (const table of ['corrections', 'found_articles', 'removed_content'])
      expect(
        await env.DB.prepare(`select count(*) as n from ${table} where article_id = ?`)
          .bind(article.id)
          .first('n'),
        table,
      ).toBe(0)
    expect((await asked('POST', `/articles/${article.id}/restore`)).status).toBe(410)
  })

  it.each([
    [{}, 'request_invalid'],
    [{ titel: 'x' }, 'request_invalid'],
    [{ title: null }, 'request_invalid'],
    [{ title: '' }, 'request_invalid'],
    [{ publishedAt: '1500-01-01' }, 'request_invalid'],
    [{ image: { url: 'javascript:alert(1)' } }, 'request_invalid'],
    [{ lang: 'und' }, 'request_invalid'],
    [{ blocks: [{ op: 'drop', block: 'No such words' }] }, 'block_unknown'],
    [{ blocks: [{ op: 'burn', block: 'x' }] }, 'request_invalid'],
    [{ blocks: [{ op: 'insert', after: null, markdown: '>'.repeat(9000) }] }, 'request_invalid'],
    [{ blocks: [{ op: 'insert', after: null, markdown: '*'.repeat(9000) }] }, 'request_invalid'],
    [
      { blocks: [{ op: 'insert', after: null, nodes: [{ type: 'html', value: '<b>' }] }] },
      'request_invalid',
    ],
    [{ blocks: paragraphs.map((block) => ({ op: 'drop', block })) }, 'request_invalid'],
    [{ blocks: [{ op: 'move', block: paragraphs[0], after: paragraphs[0] }] }, 'request_invalid'],
  ])('refuses %j', async (form, code) => {
    const article = await posted()

    expect(await corrected(article, form)).toMatchObject({ code })
    expect((await report(article)).corrections).toEqual([])
  })

  it('is refused without the token, and for what is no article', async () => {
    const none = { method: 'PATCH', body: '{}', headers: { 'content-type': 'application/json' } }
    expect((await request('/articles/000000000000', none)).status).toBe(401)
    expect((await request('/articles/000000000000/corrections')).status).toBe(401)
    expect((await request('/articles/000000000000/corrections', { method: 'DELETE' })).status).toBe(
      401,
    )
    const any = { 'if-match': '*' }
    expect((await asked('PATCH', '/articles/000000000000', { title: 'x' }, any)).status).toBe(404)
    expect((await asked('PATCH', '/articles/x', { title: 'x' }, any)).status).toBe(404)
    expect((await asked('POST', '/articles/000000000000', {})).headers.get('allow')).toBe(
      'DELETE, PATCH',
    )
  })
})
