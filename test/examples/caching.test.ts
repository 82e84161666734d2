import { expect, it } from 'vitest'
import { caching } from '../../src/cache/policies.ts'

it('caching', () => {
  const html = '<!doctype html>'

  const response = new Response(html, { headers: caching.period('2026-10-03') })
  expect(response.headers.get('cache-control')).toEqual('public, max-age=60')
  expect(response.headers.get('cache-tag')).toEqual('day:2026-10-03,lists:2026-10')
})
