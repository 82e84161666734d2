import { describe, expect, it } from 'vitest'
import { rails } from '../../../src/read/model/rails.ts'
import { siteModel } from '../../../src/read/model/site.ts'
import { siteConfig, specimen } from '../specimen.ts'

describe('rails()', () => {
  it('leaves the article itself out of what stands around it', async () => {
    const article = await specimen()
    const other = {
      ...(await specimen({ title: 'Another' })),
      id: 'x7k2m9qd4hte' as typeof article.id,
    }
    const both = [article, other]

    const { trends, latest, previous, next } = rails(
      {
        article,
        related: [],
        sameStory: [],
        trends: both,
        latest: both,
        previous: null,
        next: other,
      },
      siteModel(siteConfig),
    )

    expect([trends, latest].map((stories) => stories.map(({ title }) => title))).toEqual([
      ['Another'],
      ['Another'],
    ])
    expect([previous, next?.title]).toEqual([null, 'Another'])
  })
})
