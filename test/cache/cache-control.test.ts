import { describe, expect, it } from 'vitest'
import { parseFreshness, parseTags, storable } from '../../src/cache/cache-control.ts'

describe('parseFreshness()', () => {
  it.each([
    ['public, max-age=60', [60, 0, 0]],
    ['MAX-AGE="60" , Stale-While-Revalidate=5', [60, 5, 0]],
    ['max-age=60, s-maxage=300', [300, 0, 0]],
    ['max-age=0, stale-while-revalidate=60', [0, 60, 0]],
    ['max-age=60, stale-if-error=600', [60, 0, 600]],
  ])('reads %s', (header, expected) => {
    expect(Object.values(parseFreshness(header) ?? {})).toEqual(expected)
  })

  it.each([
    null,
    '',
    'public',
    'max-age=',
    'max-age=-1',
    'no-store, max-age=60',
    'private, max-age=60',
    'no-cache',
  ])('keeps nothing on %s', (header) => {
    expect(parseFreshness(header)).toBeNull()
  })
})

describe('parseTags()', () => {
  it('splits at commas and drops what is empty', () => {
    expect(parseTags('article:x7k2m9qd4hte, list,, day:2026-10-03 ')).toEqual([
      'article:x7k2m9qd4hte',
      'list',
      'day:2026-10-03',
    ])
    expect(parseTags(null)).toEqual([])
  })
})

describe('storable()', () => {
  const response = (status: number, headers: Record<string, string> = {}) =>
    new Response(null, { status, headers: { 'cache-control': 'max-age=60', ...headers } })

  it('declines parts, failures and answers that set a cookie', () => {
    expect(storable(response(200))).not.toBeNull()
    expect(storable(response(404))).not.toBeNull()
    expect(storable(response(200, { 'cdn-cache-control': 'max-age=9' }))).toMatchObject({
      maxAge: 9,
    })
    expect(storable(response(200, { 'cdn-cache-control': 'no-store' }))).toBeNull()
    expect(storable(response(206))).toBeNull()
    expect(storable(response(304))).toBeNull()
    expect(storable(response(500))).toBeNull()
    expect(storable(response(200, { 'set-cookie': 'a=b' }))).toBeNull()
  })
})
