import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../src/article/article-address.ts'
import { gatheringRelations } from '../../src/intake/gathering-relations.ts'

const ids = (count: number) =>
  Array.from({ length: count }, (_, at) => String(at).padStart(12, '0') as ArticleId)

describe('gatheringRelations()', () => {
  it('relates once there are 25, and the rest at the end', () => {
    const calls: number[] = []
    const { gathering, relateRest } = gatheringRelations({
      relate: (articles) => void calls.push(articles.length),
    })

    for (let batch = 0; batch < 5; batch++) gathering.relate(ids(8))
    expect(calls).toEqual([32])

    relateRest()
    relateRest()
    expect(calls).toEqual([32, 8])
  })
})
