import { describe, expect, it } from 'vitest'
import { storyTitles } from '../../../src/site/model/story-titles.ts'

describe('storyTitles()', () => {
  it('joins as many titles as are shown', () => {
    const titles = ['Harbour ferry returns', 'a'.repeat(120), 'b'.repeat(20), 'c']

    expect(storyTitles(titles.map((title) => ({ title })))).toBe(
      `Harbour ferry returns · ${'a'.repeat(120)}`,
    )
  })

  it('has nothing to say of an empty list', () => {
    expect(storyTitles([])).toBeNull()
  })
})
