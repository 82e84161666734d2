import { describe, expect, it } from 'vitest'
import { readingPaths } from '../../../src/api/openapi/reading-operation.ts'
import { addressesOf, siteMap } from '../../../src/site/site-map.ts'

const paths = Object.fromEntries(addressesOf('pages').flatMap((address) => readingPaths(address)))

describe('readingPaths()', () => {
  it('has every form of every feed', () => {
    expect(readingPaths(siteMap.feedOfDay).map(([path]) => path)).toEqual([
      '/news/{day}/feed.xml',
      '/news/{day}/atom.xml',
      '/news/{day}/feed.json',
    ])
    expect(paths['/search/feed.json']).toMatchObject({
      get: { operationId: 'readJSONFeedOfSearch', tags: ['feeds'] },
    })
  })

  it('names the parameters of a path, and those that select content', () => {
    expect(paths['/topic/{name}']).toMatchObject({
      get: {
        parameters: [
          { name: 'name', in: 'path', required: true },
          { name: 'after', in: 'query' },
        ],
      },
    })
    expect(paths['/privacy']).toMatchObject({ get: { parameters: [] } })
    expect(paths['/topic/{name}/feed.xml']).toMatchObject({
      get: {
        parameters: [
          { name: 'name', in: 'path', required: true },
          { name: 'lang', in: 'query', schema: { enum: ['original'] } },
        ],
      },
    })
    expect(paths['/atom.xml']).toMatchObject({
      get: { parameters: [{ name: 'lang', in: 'query' }] },
    })
    expect(paths['/search/feed.xml']).toMatchObject({
      get: { parameters: expect.arrayContaining([expect.objectContaining({ name: 'q' })]) },
    })
  })
})
