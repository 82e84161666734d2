import { describe, expect, it } from 'vitest'
import { choose, scoreOf } from '../../../src/cleaner/metadata/candidate.ts'
import type { Trace } from '../../../src/cleaner/page/trace.ts'

describe('choose()', () => {
  it('takes the candidate with the highest score, and notes why', () => {
    const trace: Trace = []

    const chosen = choose(
      'section',
      [
        { value: 'Harbour Post', source: 'article:section', signs: { 'an address': true } },
        { value: 'Tide turns early', source: 'JSON-LD', signs: {} },
      ],
      trace,
    )

    expect(chosen?.value).toBe('Tide turns early')
    expect(trace).toMatchObject([{ step: 'section', action: 'chose', excerpt: 'Tide turns early' }])
    expect(trace[0]?.reason).toMatch(/^JSON-LD \+\d/)
  })

  it('takes the first of equals, and none that weighs less than no value', () => {
    const equals = ['one', 'two'].map((value) => ({ value, source: 'meta' as const, signs: {} }))
    const poor = { value: 'x', source: 'meta' as const, signs: { 'an address': true } }

    expect(choose('section', equals, [])?.value).toBe('one')
    expect(choose('section', [poor], [])).toBeNull()
  })
})

describe('scoreOf()', () => {
  it('weighs a sign by its strength', () => {
    const of = (strength: number) =>
      scoreOf('section', { value: '', source: 'meta', signs: { 'an address': strength } })

    expect(of(0) - of(0.5)).toBeCloseTo((of(0) - of(1)) / 2)
  })
})
