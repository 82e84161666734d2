import { expect, it } from 'vitest'
import { xpathSelector } from '../../src/cleaner/site-rule/xpath-selector.ts'

it('xpathSelector()', () => {
  expect(xpathSelector('//div[@id="text"]/p')).toEqual({ selector: 'div[id="text"] > p' })
})
