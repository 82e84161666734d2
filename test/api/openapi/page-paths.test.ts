import { describe, expect, it } from 'vitest'
import { pagePaths } from '../../../src/api/openapi/page-paths.ts'

describe('pagePaths', () => {
  it('name what selects content', () => {
    expect(pagePaths['/topic/{name}']).toMatchObject({
      get: {
        parameters: [
          { name: 'name', in: 'path' },
          { name: 'after', in: 'query' },
        ],
      },
    })
    expect(pagePaths['/privacy']).toMatchObject({ get: { parameters: [] } })
  })
})
