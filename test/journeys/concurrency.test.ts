import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { doctorsFindings } from '../store/whole.ts'
import { harbour, ingest, pathOf, request } from './service.ts'

type Answer = { status: string; id: string; url: string; revision: string }

const count = 60
const store = openArticleStore(env.DB)

beforeEach(async () => {
  await env.DB.exec('DELETE FROM articles')
})

/** Posts pages all at once and gives what came back, by status code. */
async function post(pages: { page: string; url: string }[]) {
  const responses = await Promise.all(pages.map(({ page, url }) => ingest(page, url)))
  return Promise.all(
    responses.map(async (response) => ({
      code: response.status,
      answer: await response.json<Answer>(),
    })),
  )
}

const times = <Result>(many: number, make: (index: number) => Result) =>
  Array.from({ length: many }, (_, index) => make(index))

describe('many scrapers at once', { timeout: 60_000 }, () => {
  it('make one article of one address', async () => {
    const answers = await post(times(count, () => ({ page: harbourPage(), url: harbour })))

    const created = answers.filter(({ code }) => code === 201)
    expect(created).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 200)).toHaveLength(count - 1)
    expect(new Set(answers.map(({ answer }) => answer.revision)).size).toBe(1)
    expect(await store.latest(5)).toHaveLength(1)
    expect(await doctorsFindings()).toEqual([])
  })

  it('store every one of their addresses', async () => {
    const answers = await post(
      times(count, (index) => ({
        page: harbourPage({ title: `Harbour light ${index}` }),
        url: `${harbour}/${index}`,
      })),
    )

    expect(answers.map(({ code }) => code)).toEqual(times(count, () => 201))
    expect(new Set(answers.map(({ answer }) => answer.id)).size).toBe(count)
    expect(await store.latest(count + 1)).toHaveLength(count)
    expect(await doctorsFindings()).toEqual([])
  })

  it('leave one of two versions, whole, when these race', async () => {
    const versions = ['The brass band played on.', 'The lens was cracked.']

    for (const round of times(8, (index) => index)) {
      const url = `${harbour}/${round}`
      const raced = await post(
        times(6, (index) => ({ page: harbourPage({ paragraph: versions[index % 2]! }), url })),
      )

      expect(raced.map(({ code }) => code).filter((code) => code >= 300)).toEqual([])
      const page = await (await request(pathOf(raced[0]!.answer.url))).text()
      const winner = versions.filter((text) => page.includes(text))
      expect(winner).toHaveLength(1)
      const article = await store.byId((await store.latest(1))[0]!.id)
      expect(raced.map(({ answer }) => answer.revision)).toContain(
        article && 'revision' in article ? article.revision : null,
      )
    }

    expect(await store.latest(20)).toHaveLength(8)
    expect(await doctorsFindings()).toEqual([])
  })
})
