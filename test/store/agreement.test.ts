import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { disagreements } from './derived.ts'

const store = openArticleStore(env.DB)

const write = fc.record({
  kind: fc.constantFrom('save', 'save', 'save', 'remove'),
  path: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  time: fc.constantFrom(null, '2025-12-31', '2026-01-01T00:00:00.000Z', '2026-01-01', '1969-07-20'),
  modified: fc.constantFrom(null, null, '2026-09-30', '2026-12-24T00:00:00.000Z'),
  tags: fc.subarray(['Hafen', 'HAFEN', 'Licht', '#licht', 'Ein "Zitat"', 'a/b', '光']),
  byline: fc.subarray(['Marta Quell', 'Onno Deich']),
  lang: fc.constantFrom('de', 'de-AT', 'fr'),
  domain: fc.constantFrom('rheinblick.example', 'hafenpost.example'),
  text: fc.constantFrom('Das Licht der Mole.', 'Der Hafen und die Mole.', '港の光'),
})

describe('what is derived from the articles', () => {
  it('agrees with them after any writes, moves and removals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (writes) => {
        for (const [index, { kind, ...facts }] of writes.entries()) {
          const one = await story(facts)
          const now = moment(`2026-10-0${1 + (index % 3)}T10:00:00.000Z`)
          if (kind === 'save') await store.save(one, now)
          else await store.remove(one.id, 'gone')
        }

        expect(await disagreements()).toEqual([])

        await env.DB.exec('DELETE FROM articles')
        expect(await disagreements()).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('agrees after many writes of one address at once', async () => {
    const versions = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        story({ path: 'race', title: `Fassung ${index % 5}`, tags: [`t${index % 5}`] }),
      ),
    )

    await Promise.all(versions.map((one) => store.save(one, moment('2026-10-05T10:00:00.000Z'))))

    expect(await disagreements()).toEqual([])
    expect(await store.latest(10)).toHaveLength(1)
  })

  it('agrees after articles that are close were stored and removed at once', async () => {
    const close = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        story({ path: `close${index}`, title: `Ruderverein Quappendorf siegt ${index}` }),
      ),
    )
    const now = moment('2026-10-05T10:00:00.000Z')
    await Promise.all(close.slice(0, 8).map((one) => store.save(one, now)))

    await Promise.all(
      close.flatMap((one, index) => [
        store.save(one, now),
        ...(index % 2 ? [store.remove(one.id, 'gone')] : []),
      ]),
    )

    expect(await disagreements()).toEqual([])
  })
})
