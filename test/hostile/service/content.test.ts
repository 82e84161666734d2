import { describe, expect, it } from 'vitest'
import { ingest, pathOf, request, token } from '../../journeys/service.ts'
import { fieldPage, rawPage } from '../hostile-page.ts'
import { jsonFaults } from '../read-forms.ts'
import { few } from '../vectors.ts'
import { answerFaults } from './answer-faults.ts'

/** Posts a vector in every place where a scraper may say it: the answers' statuses, and what is wrong with them. */
async function post(vector: string, host: string) {
  const json = (fields: object) =>
    request('/ingest', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...token },
      body: JSON.stringify({ url: `${host}/json`, html: rawPage(vector), ...fields }),
    })
  const responses = [
    await ingest(fieldPage(vector), `${host}/field`),
    await ingest(rawPage(vector), `${host}/${vector.toWellFormed()}`),
    await ingest(rawPage(vector), vector.toWellFormed()),
    await json({ title: vector, byline: [vector] }),
    await json({ lang: vector }),
    await json({ publishedAt: vector }),
  ]
  const faults: string[] = []
  for (const response of responses) {
    faults.push(...jsonFaults(await response.text()))
    const location = response.headers.get('location') ?? '/'
    if (!/^\/[!-~]*$/.test(pathOf(location))) faults.push(`to ${location}`)
  }
  return { statuses: responses.map(({ status }) => status), faults }
}

const isTag = /^[a-z]{2,3}$/ // of a language, whether there is one or not
const isDay = /^\d{4}-\d{2}-\d{2}$/
const byHand = ['/search', '/news/2026', '/sitemap.xml', '/sitemap-news.xml', '/llms.txt']
// Nothing of an article is in these.
const ours = /^\/(?:icon|opensearch|manifest)/

describe('The service', () => {
  it('stores vectors as words, or refuses them', { timeout: 120_000 }, async () => {
    const found: string[] = []
    for (const [index, vector] of few.entries()) {
      const { statuses, faults } = await post(vector, `https://tern-${index}.example`)
      const [field, , , , lang, time] = statuses

      expect(field).toBe(201)
      expect([lang === 400, time === 400]).toEqual([!isTag.test(vector), !isDay.test(vector)])
      for (const status of statuses) expect([200, 201, 400, 422]).toContain(status)
      found.push(...faults)
    }

    expect(found).toEqual([])
  })

  it(
    'shows nothing of them but words on any page that can be reached',
    { timeout: 120_000 },
    async () => {
      const found: string[] = []
      const seen = new Set(['/', ...byHand])
      const lists = new Map<string, number>()
      for (const path of seen) {
        const { faults, links } = await answerFaults(path)
        found.push(...faults)
        for (const link of links) {
          const kind = link.split('/')[1] ?? ''
          const count = lists.get(kind) ?? 0
          if (seen.has(link) || ours.test(link) || count > 60) continue
          lists.set(kind, count + 1)
          seen.add(link)
        }
      }

      expect(found).toEqual([])
      expect(seen.size).toBeGreaterThan(100)
    },
  )

  it('shows nothing but words of what is asked for', { timeout: 120_000 }, async () => {
    const found: string[] = []
    for (const vector of few) {
      const word = encodeURIComponent(vector.toWellFormed())
      const paths = [
        `/search?q=${word}&source=${word}&lang=${word}&from=${word}&after=${word}`,
        `/search?q=${word}`,
        `/search/feed.xml?q=${word}`,
        `/topic/${word}`,
        `/news/2026-10-03/${word}`,
      ]
      for (const path of paths) found.push(...(await answerFaults(path)).faults)
    }

    expect(found).toEqual([])
  })
})
