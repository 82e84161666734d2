import { expect, it } from 'vitest'
import { parseDay } from '../../src/article/day.ts'
import { caching } from '../../src/cache/policies.ts'

it('caching', () => {
  const day = parseDay('2026-10-03')!
  const html = '<!doctype html>'

  const response = new Response(html, { headers: caching.day(day) })
  expect(response.headers.get('cache-control')).toEqual('public, max-age=60')
  expect(response.headers.get('cache-tag')).toEqual('day:2026-10-03,lists:2026-10')
})
