import { describe, expect, it } from 'vitest'
import { rankMatches, type RankedMatch } from '../../../src/store/search/rank-matches.ts'

const once = { isInTitle: false, isProminent: false }
const often = { isInTitle: false, isProminent: true }
const titled = { isInTitle: true, isProminent: false }

function ranked(matches: Record<string, RankedMatch>): string[] {
  const named = Object.entries(matches).map(([name, match]) => ({ name, ...match }))
  return rankMatches(named).map(({ name }) => name)
}

describe('rankMatches()', () => {
  it('puts titles before what is prominent, and that before the rest', () => {
    const size = 1000

    expect(
      ranked({
        once: { size, clauses: [once] },
        often: { size, clauses: [often] },
        titled: { size, clauses: [titled] },
      }),
    ).toEqual(['titled', 'often', 'once'])
  })

  it('puts a shorter text before a longer one, and one of unknown length between', () => {
    expect(
      ranked({
        long: { size: 9000, clauses: [once] },
        unknown: { size: null, clauses: [once] },
        short: { size: 800, clauses: [once] },
      }),
    ).toEqual(['short', 'unknown', 'long'])
  })

  it('counts each clause', () => {
    const size = 1000

    expect(
      ranked({
        one: { size, clauses: [titled, once] },
        both: { size, clauses: [titled, often] },
        neither: { size, clauses: [once, once] },
      }),
    ).toEqual(['both', 'one', 'neither'])
  })

  it('leaves equals in their order', () => {
    const unsized = { size: null, clauses: [once] }

    expect(ranked({ first: unsized, second: unsized, third: unsized })).toEqual([
      'first',
      'second',
      'third',
    ])
  })
})
