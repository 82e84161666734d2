import { describe, expect, it } from 'vitest'
import { costOn, isNothing } from '../../bench/ablate/costs.ts'
import type { Figures } from '../../bench/ablate/measure-variant.ts'
import { variants } from '../../bench/ablate/variants.ts'

describe('variants()', () => {
  const all = variants()

  it('finds rules, concepts, languages, class roles and tables in the source', () => {
    const kinds = Map.groupBy(all, ({ kind }) => kind)

    expect([...kinds.keys()]).toEqual(['rule', 'concept', 'language', 'class role', 'table'])
    for (const some of kinds.values()) expect(some.length).toBeGreaterThan(10)
  })

  it('names each variant once', () => {
    const names = all.map(({ kind, name }) => `${kind} ${name}`)

    expect(new Set(names).size).toBe(names.length)
  })

  it('replaces with JavaScript', () => {
    for (const { replacement } of all)
      expect(() => new Function('original', `return ${replacement}`)).not.toThrow()
  })
})

describe('costOn()', () => {
  const page = (f1: number, title: number) => ({
    set: 'news',
    publisher: 'paper.example',
    digest: `${f1} ${title}`,
    score: { precision: f1, recall: f1, f1 },
    fields: { title },
    rules: [],
  })
  const whole: Figures = { a: page(1, 1), b: page(0.5, 0) }

  it('is what the text and a field lose without the part', () => {
    const cost = costOn(whole, { a: page(0.9, 0), b: page(0.5, 0) }, ['news'])

    expect(cost.f1).toBeCloseTo(5)
    expect(cost).toMatchObject({ field: 'title', fieldCost: 50, changed: 1 })
    expect(isNothing(cost)).toBe(false)
  })

  it('is nothing where the part does harm', () => {
    const cost = costOn(whole, { a: page(1, 1), b: page(0.6, 1) }, ['news'])

    expect(cost.f1).toBeLessThan(0)
    expect(isNothing(cost)).toBe(true)
  })
})
