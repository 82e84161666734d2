import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleId } from '../../src/article/article-address.ts'
import { unstored } from '../../src/article/article.ts'
import { instant } from '../../src/article/day.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { revision } from '../../src/article/revision.ts'
import { forgetRules } from '../../src/intake/rules/rule-book.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, request, token } from './service.ts'

type Saved = {
  id: string
  version: number
  rule: object
  use: { matched: number; missed: number; missedUrl: string | null; missedFields: string[] }
  affected: { articles: number; selection: { source: string } }
}
type Article = { id: string; title: string; text: string; status: string }

const domain = 'ternmouth-post.example'
const address = (name: string) => `https://${domain}/${name}`

const asJson = { ...token, 'content-type': 'application/json' }
const post = (path: string, form: object, headers: Record<string, string> = asJson) =>
  request(path, { method: 'POST', body: JSON.stringify(form), headers })
const saved = async (form: object) => (await post('/rules', form)).json<Saved>()
const read = async (path: string) => (await request(path, { headers: token })).json<Saved>()
const posted = async (page: string, name: string) =>
  (await ingest(page, address(name))).json<Article>()

const remark =
  '<p class="remark">The keeper of the log adds that the tide was high on all of those days.</p>'
const page = (title = 'Harbour light') => harbourPage({ title }).replace('</p>', `</p>${remark}`)

/** Drops the remark from an article, as a person would. */
async function correct(id: ArticleId): Promise<void> {
  const store = openArticleStore(env.DB)
  const found = await store.byId(id)
  if (!found || 'removed' in found) throw new Error(`There is no article ${id}`)
  const { id: _id, revision: _revision, rawHash, cleanerVersion, ...content } = unstored(found)
  const children = content.body.children.filter(
    (block) => !plainText({ type: 'root', children: [block] }).includes('keeper of the log'),
  )
  const better = { ...content, body: { ...content.body, children } }
  const article = { ...better, id, rawHash, cleanerVersion, revision: await revision(better) }
  await store.save(article, instant(new Date()), { isForced: true, by: 'editor' })
}

beforeEach(() => forgetRules())

describe('the rules of sites', () => {
  it('are obeyed by pages that are posted, and by a cleaning again', async () => {
    const before = await posted(page('Light one'), 'one')
    expect(before.text).toContain('keeper of the log')

    const response = await post('/rules', { domain, selectors: { strip: ['.remark'] } })
    expect(response.status).toBe(201)
    const { affected, version } = await response.json<Saved>()
    expect({ version, affected }).toEqual({
      version: 1,
      affected: { articles: 1, selection: { source: domain } },
    })

    expect((await posted(page('Light two'), 'two')).text).not.toContain('keeper of the log')
    const cleaned = await request(`/clean?trace=1&url=${encodeURIComponent(address('three'))}`, {
      method: 'POST',
      body: page('Light three'),
      headers: { 'content-type': 'text/html', ...token },
    })
    expect(await cleaned.text()).toContain('strip, by \\".remark\\"')

    const drill = await post('/reclean', affected.selection)
    const lines = (await drill.text()).split('\n').map((line) => line && JSON.parse(line))
    expect(lines.find((line) => line.article === before.id)).toMatchObject({ outcome: 'differs' })
  })

  it('count what they did, and tell of pages that they missed', async () => {
    const rule = await saved({ domain, selectors: { body: ['.story-of-old'], title: ['h1'] } })
    await posted(page('Light four'), 'four')

    const { use } = await read(`/rules/${rule.id}`)
    expect(use).toMatchObject({ missed: 1, missedUrl: address('four'), missedFields: ['body'] })
  })

  it('keep their versions, also when they are deleted', async () => {
    const form = { domain: 'quill.example', selectors: { title: ['h1'] } }
    const first = await saved(form)
    expect((await saved(form)).version).toBe(1)
    const second = await post('/rules', { ...form, selectors: { title: ['h2'] } })
    expect(second.status).toBe(200)
    expect(await second.json()).toMatchObject({ id: first.id, version: 2 })
    expect(await saved({ ...form, addressPattern: '/live/*' })).not.toMatchObject({ id: first.id })

    const headers = token
    expect((await request(`/rules/${first.id}`, { method: 'DELETE', headers })).status).toBe(204)
    expect((await request(`/rules/${first.id}`, { method: 'DELETE', headers })).status).toBe(404)
    expect(await read(`/rules/${first.id}`)).toMatchObject({
      isDeleted: true,
      versions: [{ version: 2 }, { version: 1, savedBy: 'INGEST_TOKEN' }],
    })
    expect((await saved(form)).version).toBe(3)
  })

  it('refuse selectors that cannot be used, and say which and why', async () => {
    const response = await post('/rules', {
      domain,
      selectors: { title: ['h1'], body: ['article', 'p ~ p ~ p'] },
    })

    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      code: 'selector_invalid',
      field: 'body',
      selector: 'p ~ p ~ p',
      detail: expect.stringContaining('Next to ~'),
    })
  })

  it.each([
    [{ selectors: { title: ['h1'] } }, 'domain'],
    [{ domain: 'localhost', selectors: { title: ['h1'] } }, 'domain'],
    [{ domain: '10.0.0.1', selectors: { title: ['h1'] } }, 'domain'],
    [{ domain: 'a.example/b', selectors: { title: ['h1'] } }, 'domain'],
    [{ domain, selectors: {} }, 'selectors'],
    [{ domain, selectors: { headline: ['h1'] } }, 'headline'],
    [{ domain, selectors: { title: ['h1'] }, addressPattern: 'news' }, 'addressPattern'],
    [{ domain, selectors: { title: Array(21).fill('h1') } }, 'title'],
    [{ domain: 'github.io', isWithSubdomains: true, selectors: { title: ['h1'] } }, 'publish'],
  ])('refuse %o', async (form, name) => {
    const response = await post('/rules', form)

    expect(response.status).toBe(400)
    expect((await response.json<{ detail: string }>()).detail).toContain(name)
  })

  it('are tried on a page, or on the kept page of an article, next to no rule', async () => {
    const article = await posted(page('Light five'), 'five')
    const tests = [
      { url: address('five'), contains: ['Light five', 'no such words'], lacks: ['keeper'] },
    ]
    const rule = { domain, selectors: { strip: ['.remark'], title: ['h1'] }, tests }

    for (const form of [
      { rule, article: article.id },
      { rule, url: address('five') },
      { rule, url: address('five'), html: page('Light five') },
    ]) {
      const trial = await (await post('/rules/try', form)).json<Record<string, { text: string }>>()
      expect(trial['with']?.text).not.toContain('keeper of the log')
      expect(trial).toMatchObject({
        use: { matched: ['title', 'strip'], missed: [], fellBack: null },
        test: { missing: ['no such words'], unwanted: [] },
      })
    }
    expect((await post('/rules/try', { rule })).status).toBe(400)
    expect((await post('/rules/try', { rule, url: address('unknown') })).status).toBe(404)
  })

  it('are proposed from articles that a person corrected', async () => {
    const site = 'https://marsh-herald.example'
    const ids = await Promise.all(
      ['seven', 'eight'].map(async (name) => {
        const answer = await ingest(page(`Light ${name}`), `${site}/${name}`)
        const { id } = await answer.json<{ id: ArticleId }>()
        await correct(id)
        return id
      }),
    )

    const response = await post('/rules/propose', { articles: ids })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      domain: 'marsh-herald.example',
      selectors: { strip: ['.remark'] },
    })
  })

  it('need a token', async () => {
    const json = { 'content-type': 'application/json' }

    expect((await request('/rules')).status).toBe(401)
    expect((await post('/rules', { domain, selectors: { title: ['h1'] } }, json)).status).toBe(401)
    expect((await post('/rules/try', {}, json)).status).toBe(401)
  })

  it('cost a page of another site no query', async () => {
    const store = openArticleStore(env.DB)
    const names = vi.spyOn(store, 'ruleNames')
    const rules = vi.spyOn(store, 'rules')
    const { findRule } = await import('../../src/intake/rules/rule-book.ts')
    const { safeUrl } = await import('../../src/article/safe-url.ts')
    const now = new Date('2026-10-04T09:00:00Z')
    for (let at = 0; at < 50; at++)
      await findRule(store, safeUrl(`https://other.example/${at}`)!, now)
    expect([names.mock.calls.length, rules.mock.calls.length]).toEqual([1, 0])

    await saved({ domain, selectors: { title: ['h1'] } })
    for (let at = 0; at < 50; at++) await findRule(store, safeUrl(address(`${at}`))!, now)
    expect([names.mock.calls.length, rules.mock.calls.length]).toEqual([2, 1])
  })
})
