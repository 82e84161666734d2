import { describe, expect, it } from 'vitest'
import { bombPage, bombs } from '../../bench/linear/bombs.ts'
import { clean } from '../../src/cleaner/index.ts'

// So long that what costs the square of its length is not done before the test's time is over.
const length = 400_000 // characters

const options = { url: 'https://ternmouth-post.example/harbour', now: new Date('2026-11-23') }
const outcomes = ['cleaned', 'no_article', 'script_shell', 'too_complex', 'too_deep', 'not_html']

describe(`${bombs.length} bombs for regular expressions`, () => {
  it('are 50 or more', () => {
    expect(new Set(bombs.map((bomb) => bomb.join(' '))).size).toBeGreaterThanOrEqual(50)
  })

  it.each(bombs)('in %s: %j, %j, %j are read in time', (...bomb) => {
    const result = clean(bombPage(bomb, length), options)

    expect(outcomes).toContain(result.outcome === 'cleaned' ? 'cleaned' : result.reason)
  })
})
