import { describe, expect, it } from 'vitest'
import { ask, askJson } from '../../../src/translator/engines/ask.ts'
import { decodeOnce, escapeMarkup } from '../../../src/translator/engines/entities.ts'
import { inParallel } from '../../../src/translator/engines/in-parallel.ts'
import { isTraditionalChinese } from '../../../src/translator/engines/traditional-chinese.ts'

const { signal } = new AbortController()

function question(response: Response) {
  return {
    engine: 'one',
    url: 'http://engine.test',
    fetch: async () => response,
    timeoutMs: 1000,
    maxBytes: 1000,
    signal,
    type: 'application/json',
  } as const
}

describe('ask()', () => {
  it.each([
    ['seconds', { 'retry-after': '30' }, 30],
    [
      'a date, counted from the clock of the engine',
      { 'retry-after': 'Fri, 27 Nov 2026 10:01:00 GMT', date: 'Fri, 27 Nov 2026 10:00:00 GMT' },
      60,
    ],
    ['more than a day', { 'retry-after': '999999' }, 86_400],
    [
      'a date before its own',
      { 'retry-after': 'Fri, 27 Nov 2026 10:00:00 GMT', date: 'Sat, 28 Nov 2026 10:00:00 GMT' },
      null,
    ],
    ['a date without a clock', { 'retry-after': 'Fri, 27 Nov 2026 10:00:00 GMT' }, null],
    ['nonsense', { 'retry-after': 'soon' }, null],
    ['nothing', {}, null],
  ])('reads Retry-After of %s', async (_what, headers, retryAfterSeconds) => {
    const answer = ask(question(new Response('', { status: 429, headers })))

    await expect(answer).rejects.toMatchObject({ remedy: 'soon', retryAfterSeconds })
  })

  it('says in one short line what a refusal said', async () => {
    const answer = ask(question(new Response(`No\n\u0000 ${'x'.repeat(5000)}`, { status: 400 })))

    await expect(answer).rejects.toThrow(/^Answered 400: No x{196}…$/)
  })
})

describe('askJson()', () => {
  it('says soon of what is not JSON', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = askJson(question(new Response('{"half', { headers })))

    await expect(answer).rejects.toMatchObject({ remedy: 'soon', message: 'Answer is not JSON' })
  })
})

describe('escapeMarkup() and decodeOnce()', () => {
  it.each(['a & b < c > d', '&lt;b&gt;', '&amp;amp;', '"\'\u00A0', '&#38;'])('keep %j', (text) => {
    expect(decodeOnce(escapeMarkup(text))).toBe(text)
  })

  it('leave out what markup cannot hold', () => {
    expect(escapeMarkup('a\0\u000B\uD800b')).toBe('a\uFFFDb')
  })
})

describe('inParallel()', () => {
  it('keeps the order, and begins nothing after an error', async () => {
    const begun: number[] = []
    const job = async (item: number) => {
      begun.push(item)
      await scheduler.wait(item)
      if (item === 2) throw new Error('two')
      return item
    }

    expect(await inParallel([5, 1, 3], 2, job)).toEqual([5, 1, 3])
    begun.length = 0
    await expect(inParallel([9, 2, 1, 1], 2, job)).rejects.toThrow('two')
    await scheduler.wait(20)
    expect(begun).toEqual([9, 2])
  })
})

describe('isTraditionalChinese()', () => {
  it.each([
    ['zh-TW', true],
    ['zh-Hant', true],
    ['zh-Hant-CN', true],
    ['zh-HK', true],
    ['zh-Hans-HK', false],
    ['zh-CN', false],
    ['zh', false],
  ])('of %s is %s', (tag, is) => {
    expect(isTraditionalChinese(tag)).toBe(is)
  })
})
