import { describe, expect, it } from 'vitest'
import { choose, scoreOf } from '../../../src/cleaner/metadata/candidate.ts'
import type { Trace } from '../../../src/cleaner/page/trace.ts'

describe('choose()', () => {
  it('takes the candidate with the highest score, and notes why', () => {
    const trace: Trace = []

    const chosen = choose(
      'title',
      [
        { value: 'Harbour Post', source: 'heading', signs: { 'name of the site': true } },
        { value: 'Tide turns early', source: 'shared', signs: {} },
      ],
      trace,
    )

    expect(chosen?.value).toBe('Tide turns early')
    expect(trace).toMatchObject([{ step: 'title', action: 'chose', excerpt: 'Tide turns early' }])
    expect(trace[0]?.reason).toMatch(/^shared \+\d/)
  })

  it('takes the first of equals, and none that weighs less than no value', () => {
    const equals = ['one', 'two'].map((value) => ({ value, source: 'tab' as const, signs: {} }))
    const poor = { value: 'x', source: 'tab' as const, signs: { 'name of the site': true } }

    expect(choose('title', equals, [])?.value).toBe('one')
    expect(choose('title', [poor], [])).toBeNull()
  })
})

describe('scoreOf()', () => {
  it('weighs a sign by its strength', () => {
    const of = (strength: number) =>
      scoreOf('title', { value: '', source: 'tab', signs: { 'name of the site': strength } }).total

    expect(of(0) - of(0.5)).toBeCloseTo((of(0) - of(1)) / 2)
  })
})
