import { expect, it } from 'vitest'
import { href } from '../../src/site/address.ts'
import { siteMap } from '../../src/site/site-map.ts'

it('href()', () => {
  expect(href(siteMap.latest)).toEqual('/latest')
  expect(href(siteMap.topic, { name: 'harbour ferry' })).toEqual('/topic/harbour%20ferry')
})
