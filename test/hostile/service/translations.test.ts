import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { articlePath, type ArticleId } from '../../../src/article/article-address.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { segmentsOf } from '../../../src/translator/content/segments-of.ts'
import { address, article, moment } from '../../fixtures/articles.ts'
import { everyNode } from '../../fixtures/every-node.ts'
import { pathOf, request, token } from '../../journeys/service.ts'
import { jsonFaults } from '../read-forms.ts'
import { few } from '../vectors.ts'
import { answerFaults } from './answer-faults.ts'

const marks = [
  '<99>light</99>',
  '<1>light',
  '<1><1>light</1></1>',
  '</1>light<1>',
  '\\<1>light',
  'light <2/> <3/>',
]
const texts = [
  ...few.filter((_, index) => index % 3 === 0),
  ...marks,
  '<a href="https://evil.example">light</a>',
  'light\0 \u202Eevil\u202C \u2066x',
]

let id: ArticleId
let places: { path: string; marks: string }[]

beforeAll(async () => {
  const light = await article({
    body: everyNode,
    image: {
      url: address('https://rheinblick.example/a.jpg'),
      alt: 'Die Mole',
      width: 9,
      height: 9,
      credit: null,
    },
  })
  await openArticleStore(env.DB).save(light, moment('2026-10-05T10:00:00.000Z'))
  id = light.id
  places = segmentsOf(light).map(({ path, runs }) => ({
    path,
    marks: runs
      .map((run) =>
        run.type === 'open'
          ? `<${run.mark}>light</${run.mark}>`
          : run.type === 'kept'
            ? `<${run.mark}/>`
            : '',
      )
      .join(' '),
  }))
})

async function put(segments: Record<string, string>, kind: string, author = 'Nell Harrow') {
  const response = await request(`/articles/${id}/translations/en?force=1`, {
    method: 'PUT',
    headers: { ...token, 'content-type': 'application/json' },
    body: JSON.stringify({ kind, author, segments }),
  })
  const text = await response.text()
  return {
    status: response.status,
    faults: jsonFaults(text),
    answer: JSON.parse(text) as { url?: string },
  }
}

describe('A translation', () => {
  it('shows nothing but words of what a person wrote', { timeout: 120_000 }, async () => {
    const found: string[] = []
    let shown = 0
    for (const text of texts) {
      const segments = Object.fromEntries(
        places.map(({ path, marks }) => [path, `${text.toWellFormed()} ${marks}`]),
      )
      const { status, faults, answer } = await put(
        segments,
        'human',
        text.toWellFormed().slice(0, 200),
      )
      expect([200, 201, 400, 422]).toContain(status)
      found.push(...faults)
      if (status >= 400) continue
      shown++
      const page = pathOf(answer.url ?? '')
      // One form for each text, since each costs as much as a page.
      const form = ['', '.json', '', '.md', '', '.txt'][shown % 6]
      found.push(...(await answerFaults(page + form)).faults)
      found.push(...(await answerFaults(`/articles/${id}/translations/en`)).faults)
    }
    for (const path of ['/', '/latest', '/feed.xml', '/atom.xml', '/feed.json', '/search?q=light'])
      found.push(...(await answerFaults(path)).faults)

    expect(found).toEqual([])
    expect(shown).toBeGreaterThan(texts.length / 2)
  })

  it('takes nothing of what a machine added', async () => {
    for (const text of ['<b>Das</b> light', 'See https://evil.example light', '\u202Elight'])
      expect((await put({ title: text }, 'machine')).status).toBe(422)
  })

  it('is not reached by what is no segment of the article', async () => {
    for (const path of ['__proto__', 'constructor', 'toString', 'body/0/url', '../title', ''])
      expect([400, 422]).toContain((await put({ [path]: 'light' }, 'human')).status)

    expect(
      (await request(articlePath({ id, title: 'light', day: '2026-10-03' as never }))).status,
    ).toBe(301)
  })
})
