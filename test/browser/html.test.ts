import { describe, expect, inject, it } from 'vitest'
import { htmlFaults } from '../html-faults.ts'
import { hasChromium } from './chromium.ts'
import { sitePages } from './site-pages.ts'

const { origin } = inject('site')

describe.skipIf(!hasChromium)('The HTML of the sample site', () => {
  it.each([...sitePages, { path: '/no-such-page', name: 'a wrong address' }])(
    'is valid on $name',
    async ({ path }) => {
      const response = await fetch(origin + path)

      expect(htmlFaults(await response.text())).toEqual([])
    },
  )
})
