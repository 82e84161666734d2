import { describe, expect, it } from 'vitest'
import { listLink, sourcePath } from '../../../src/site/model/list-link.ts'

describe('listLink()', () => {
  it('leads from a printed name to its list', () => {
    expect(listLink('topic', '#Harbour  Ferry')).toEqual({
      name: '#Harbour  Ferry',
      path: '/topic/harbour%20ferry',
    })
  })

  it('leads nowhere from a name without a key', () => {
    expect(listLink('topic', '#')).toEqual({ name: '#', path: null })
  })
})

describe('sourcePath()', () => {
  it('is the path of the source’s list', () => {
    expect(sourcePath('rheinblick.example')).toBe('/source/rheinblick.example')
  })
})
