import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { railsMemoryOf } from '../../src/store/rails-memory.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { metered } from './metered.ts'

const store = openArticleStore(env.DB)
const now = moment('2026-10-05T10:00:00.000Z')

const storyAt = (index: number, changes: Partial<Parameters<typeof story>[0]> = {}) =>
  story({
    path: `rail${index}`,
    title: `Leuchtfeuer ${index}`,
    ...changes,
    time: `2026-10-03T08:${10 + index}:00.000Z`,
  })

/** An article's page some seconds later, and how many rows of the database it cost. */
async function page(seconds = 0) {
  const memory = railsMemoryOf(env.DB, new Date(Date.parse(now) + seconds * 1000))
  const { d1, meter } = metered(env.DB)
  const found = await openArticleStore(d1, 'und', { memory }).page((await storyAt(0)).id)
  if (!found || !('article' in found)) throw new Error('The article is gone')
  return { latest: found.latest.map(({ title }) => title), facts: found.facts, ...meter }
}

describe('railsMemoryOf()', () => {
  beforeAll(async () => {
    for (let index = 0; index < 12; index++) await store.save(await storyAt(index), now)
  })

  it('spares the rows of the rails, and the page is the same', async () => {
    const read = await page()
    const known = await page()

    expect(known).toMatchObject({ latest: read.latest, facts: read.facts, queries: 1 })
    expect(known.rowsRead).toBeLessThanOrEqual(read.rowsRead - 20)
  })

  it('shows a new article at once', async () => {
    await page()
    await store.save(await storyAt(12), now)

    expect((await page()).latest[0]).toBe('Leuchtfeuer 12')
  })

  it('shows no article that was taken down, however soon after another one', async () => {
    await page()
    await store.remove((await storyAt(11)).id, 'legal')
    const first = await page()
    await store.remove((await storyAt(10)).id, 'legal')
    const second = await page()

    expect(first.latest).not.toContain('Leuchtfeuer 11')
    expect(second.latest).not.toContain('Leuchtfeuer 10')
  })

  it('shows another title after ten seconds', async () => {
    await env.DB.exec(`update removals set removed_at = 0`) // keep nothing only in the second of a takedown
    const before = await page()
    const changed = await storyAt(9, {
      title: 'Another title',
      modified: '2026-10-05T11:00:00.000Z',
    })
    await store.save(changed, moment('2026-10-05T11:00:00.000Z'))
    const soon = await page(9)
    const later = await page(10)

    expect(soon.latest).toEqual(before.latest)
    expect(later.latest).toContain('Another title')
    expect(later.facts).not.toBe(before.facts)
  })
})
