import { describe, expect, it } from 'vitest'
import { unflatten } from '../../../src/cleaner/data/devalue.ts'

describe('unflatten()', () => {
  it('rebuilds objects and lists from their indices', () => {
    expect(unflatten([{ title: 1, tags: 2, none: -1 }, 'Kiln', [3, 3], 'clay'])).toEqual({
      title: 'Kiln',
      tags: ['clay', 'clay'],
      none: null,
    })
  })

  it('follows wrappers', () => {
    expect(unflatten([['Reactive', 1], { a: 2 }, ['Ref', 3], 'b'])).toEqual({ a: 'b' })
  })

  it('leaves other values as they are', () => {
    expect(unflatten({ a: 1 })).toEqual({ a: 1 })
    expect(unflatten(['a', 'b'])).toEqual(['a', 'b'])
    expect(unflatten([{ a: 'b' }, 1])).toEqual([{ a: 'b' }, 1])
  })

  it('ends on circular wrappers and objects', () => {
    expect(unflatten([{ a: 1 }, ['Ref', 2], ['Ref', 1]])).toEqual({ a: null })
    const whole = unflatten([{ self: 0 }, 'x'])
    expect(Reflect.get(Object(whole), 'self')).toBe(whole)
  })
})
