import { describe, expect, it } from 'vitest'
import { machinePaths } from '../../../src/api/openapi/machine-paths.ts'

describe('machinePaths', () => {
  it('has every form of every feed', () => {
    expect(Object.keys(machinePaths)).toEqual(
      expect.arrayContaining(['/feed.xml', '/news/{day}/atom.xml', '/search/feed.json']),
    )
  })

  it('names the parameters of a path and of a search', () => {
    expect(machinePaths['/topic/{name}/feed.xml']).toMatchObject({
      get: { parameters: [{ name: 'name', in: 'path', required: true }] },
    })
    expect(machinePaths['/atom.xml']).toMatchObject({
      get: { parameters: [{ name: 'lang', in: 'query' }] },
    })
    expect(machinePaths['/search/feed.xml']).toMatchObject({
      get: { parameters: expect.arrayContaining([expect.objectContaining({ name: 'q' })]) },
    })
  })
})
