import { describe, expect, it } from 'vitest'
import { listLink, sourcePath } from '../../../src/site/model/list-link.ts'

describe('listLink()', () => {
  it('leads from a printed name to its list', () => {
    expect(listLink('topic', '#Harbour  Ferry', { base: '/de' })).toEqual({
      name: '#Harbour  Ferry',
      path: '/de/topic/harbour%20ferry',
    })
  })

  it('leads nowhere from a name without a key', () => {
    expect(listLink('topic', '#', { base: '/de' })).toEqual({ name: '#', path: null })
  })
})

describe('sourcePath()', () => {
  it('is the path of the source’s list', () => {
    expect(sourcePath('rheinblick.example', { base: '' })).toBe('/source/rheinblick.example')
  })
})
