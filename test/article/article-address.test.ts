import { describe, expect, it } from 'vitest'
import {
  articleId,
  articleIdAt,
  articleIdIn,
  articlePath,
  parseArticlePath,
  slug,
} from '../../src/article/article-address.ts'
import { parseDay } from '../../src/article/day.ts'
import { safeUrl } from '../../src/article/safe-url.ts'

const source = (address: string) => safeUrl(address)!

describe('articleId()', () => {
  it('is twelve characters of base32, the same on every call', async () => {
    const id = await articleId(source('https://rheinblick.example/a.html'))

    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/)
    expect(await articleId(source('https://rheinblick.example/a.html'))).toBe(id)
  })

  it.each([
    ['www.', 'https://www.rheinblick.example/a'],
    ['the scheme', 'http://rheinblick.example/a'],
    ['a default port', 'https://rheinblick.example:443/a'],
    ['a fragment', 'https://rheinblick.example/a#comments'],
    ['a closing slash', 'https://rheinblick.example/a/'],
    ['tracking parameters', 'https://rheinblick.example/a?utm_source=x&fbclid=y'],
    ['the case of the host', 'https://RheinBlick.example/a'],
  ])('does not change with %s', async (_what, address) => {
    const plain = await articleId(source('https://rheinblick.example/a'))

    expect(await articleId(source(address))).toBe(plain)
  })

  it.each([
    ['a path', 'https://rheinblick.example/b'],
    ['a parameter that selects content', 'https://rheinblick.example/a?id=2'],
    ['a port', 'https://rheinblick.example:8443/a'],
    ['the case of the path', 'https://rheinblick.example/A'],
  ])('changes with %s', async (_what, address) => {
    const plain = await articleId(source('https://rheinblick.example/a'))

    expect(await articleId(source(address))).not.toBe(plain)
  })
})

describe('slug()', () => {
  it.each([
    ['“Gegenseitige Solidarität”: Was nun?', 'gegenseitige-solidarität-was-nun'],
    ['Поезд пришёл вовремя', 'поезд-пришёл-вовремя'],
    ['港の灯台が再び点灯', '港の灯台が再び点灯'],
    ['Cafe\u0301 au lait', 'caf\u00e9-au-lait'],
    ['Donau\u00ADdampf\u00ADschiff\u200B\u2060fahrt', 'donaudampfschifffahrt'],
    ['?!…', ''],
  ])('turns %s into %s', (title, expected) => {
    expect(slug(title)).toBe(expected)
  })

  it('ends at a word within 80 characters', () => {
    const long = slug('elf zeichen '.repeat(20))

    expect(long.length).toBeLessThanOrEqual(80)
    expect(long).toMatch(/(?:elf|zeichen)$/)
  })
})

describe('parseArticlePath()', () => {
  it('reads what articlePath prints', async () => {
    const id = await articleId(source('https://rheinblick.example/a'))
    const path = articlePath({ id, day: parseDay('2026-10-03')!, title: 'Ein Zug' })

    expect(path).toBe(`/news/2026-10-03/ein-zug-${id}`)
    expect(parseArticlePath('2026-10-03', `ein-zug-${id}`)).toEqual({
      day: '2026-10-03',
      id,
      alternate: null,
    })
    expect(parseArticlePath('2026-10-03', `ein-zug-${id}.md`)).toMatchObject({
      id,
      alternate: 'md',
    })
    expect(parseArticlePath('2026-10-03', id)).toMatchObject({ id })
  })

  it.each([
    ['2026-02-30', 'a-x7k2m9qd4hte'],
    ['2026-10-03', 'a-x7k2m9qd4ht'],
    ['2026-10-03', 'ax7k2m9qd4hte'],
    ['2026-10-03', 'a-X7K2M9QD4HTE'],
    ['2026-10-03', 'a-x7k2m9qd4hte.html'],
  ])('declines %s/%s', (day, name) => {
    expect(parseArticlePath(day, name)).toBeNull()
  })
})

describe('articleIdAt()', () => {
  it.each([
    '/news/2026-10-03/licht-x7k2m9qd4hte',
    '/news/2026-10-03/x7k2m9qd4hte',
    '/news/2026-10-03/caf%C3%A9-x7k2m9qd4hte',
  ])('is in %s', (path) => {
    expect(articleIdAt(path)).toBe('x7k2m9qd4hte')
  })

  it.each([
    '/news/2026-10-03/licht-x7k2m9qd4hte.json',
    '/news/2026-10-03/lichtx7k2m9qd4hte',
    '/news/2026-10-03/licht-x7k2m9qd4hte/x',
    '/news/2026-10-03/licht-x7k2m9qd4hte/original',
    '/news/2026-10-03/licht-x7k2m9qd4hti',
    '/news/2026-10-03',
    '/source/x7k2m9qd4hte',
  ])('is not in %s', (path) => {
    expect(articleIdAt(path)).toBeNull()
  })
})

describe('articleIdIn()', () => {
  it.each(['', '.json', '/original', '/parallel'])('is in the path of a page with %j', (end) => {
    expect(articleIdIn(`/news/2026-10-03/licht-x7k2m9qd4hte${end}`)).toBe('x7k2m9qd4hte')
  })

  it.each(['/x', '/original/x', '/original.json', '/'])('is not in one with %j', (end) => {
    expect(articleIdIn(`/news/2026-10-03/licht-x7k2m9qd4hte${end}`)).toBeNull()
  })
})
