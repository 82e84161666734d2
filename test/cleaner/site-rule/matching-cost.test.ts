import { describe, expect, it } from 'vitest'
import { clean } from '../../../src/cleaner/index.ts'
import { ruleLimits } from '../../../src/cleaner/site-rule/choose-parts.ts'
import { matchingCost, pageShape } from '../../../src/cleaner/site-rule/matching-cost.ts'
import type { RuleSelectors } from '../../../src/cleaner/site-rule/rule-selectors.ts'
import { selectorFault } from '../../../src/cleaner/site-rule/selector-fault.ts'
import { parse } from '../../../src/cleaner/source/parse.ts'
import { selectableDocument } from '../../../src/intake/rules/selectable-document.ts'

const prose =
  '<p>The harbour master opened the gates on Monday morning, eleven days after the storm had closed them.</p>'
const text = `<h1>The ferry sails</h1><div class="text">${prose}${prose.replace('gates', 'doors')}</div>`

function cleaned(page: string, siteRule: RuleSelectors) {
  const settings = { url: 'https://quill.example/a', now: new Date('2026-11-23T12:00:00Z') }
  const result = clean(page, { ...settings, parse: selectableDocument, siteRule })
  return {
    ...result,
    costly: result.trace.filter(({ reason }) => reason.includes('costs too much')),
  }
}

describe('matchingCost()', () => {
  const shape = { elements: 10, widest: 5, depths: 30 }

  it.each([
    ['p', 10],
    ['div > p', 20],
    ['div p', 20],
    ['h1 + p', 10 * 2 + 10 * 5],
    ['p:nth-child(2)', 10 + 10 * 5],
    ['p[title="a ~ b + c :nth-child"]', 10],
    ['p[class~="x"]', 10],
    ['div:has(p b)', 20 + 30 * 2],
  ])('of %s is %i', (selector, cost) => {
    expect(matchingCost(selector, shape)).toBe(cost)
  })

  it('is that of the sizes of the page', () => {
    const { documentElement } = parse('<body><div><p>a<p>b</div>')!

    expect(pageShape(documentElement)).toEqual({
      elements: 6,
      widest: 2,
      depths: 1 + 2 + 2 + 3 + 4 + 4,
    })
  })
})

describe('a rule with selectors that try to be slow', () => {
  // The costliest that are accepted, as often as a rule may have them.
  const slow = [
    '* + * + * + .none',
    '* ~ .none',
    ':nth-child(2n):nth-of-type(2n) .none',
    '* :has(b i .none)',
  ]
  const all = Array.from({ length: 20 }, (_, at) => slow[at % slow.length]!)
  const siteRule = { body: [...all.slice(0, 19), '.text'], strip: all, keep: all, captions: all }

  it('is accepted when it is saved', () => {
    expect(all.map(selectorFault)).toEqual(all.map(() => null))
  })

  it.each([
    ['many siblings', '<i></i>'.repeat(9000)],
    ['deep elements', `${'<div>'.repeat(450)}${'</div>'.repeat(450)}`.repeat(20)],
    ['wide and many', `<ul>${'<li></li>'.repeat(98)}</ul>`.repeat(98)],
  ])('matches no more than its steps on a page of %s, and the text is found', (_, clutter) => {
    const { outcome, costly } = cleaned(`${text}${clutter}`, siteRule)
    const { documentElement } = selectableDocument(`${text}${clutter}`)!
    const shape = pageShape(documentElement)
    const tried = [...all, ...all, ...all].reduce((sum, one) => sum + matchingCost(one, shape), 0)

    expect(tried).toBeGreaterThan(ruleLimits.steps)
    expect(costly.length).toBeGreaterThan(0)
    expect(outcome).toBe('cleaned')
  })

  it('is not applied to a page of more tags than linkedom should hold', () => {
    const page = `${text}${'<i></i>'.repeat(ruleLimits.tags / 2)}`

    expect(cleaned(page, { body: ['.text'] })).toMatchObject({
      outcome: 'cleaned',
      rule: { matched: [], missed: ['body'], fellBack: 'page too large' },
    })
  })
})
