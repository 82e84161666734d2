import { describe, expect, it } from 'vitest'
import { readingMinutes, wordCount } from '../../src/text/reading-time.ts'

describe('wordCount()', () => {
  it.each([
    ['Das Licht’s an der Mole-Spitze, 412 Schiffe.', 'de', 7],
    ['Поезд пришёл вовремя.', 'ru', 3],
    ['काम पूरा हुआ', 'hi', 3],
    ['', 'en', 0],
    ['港の灯台が点灯した', 'ja', 6],
    ['กรุงเทพมหานครเปิดสถานีใหม่', 'th', 4],
  ])('of %s is right', (text, lang, count) => {
    expect(wordCount(text, lang)).toBe(count)
  })

  it('takes any language tag', () => {
    expect(wordCount('港の灯台', 'not a tag!')).toBeGreaterThan(0)
  })
})

describe('readingMinutes()', () => {
  it('is about the same for a text and its translation without spaces', () => {
    expect(readingMinutes('word '.repeat(952), 'en')).toBe(4)
    expect(readingMinutes('港'.repeat(1600), 'ja')).toBe(4)
  })

  it('is at least one', () => {
    expect(readingMinutes('', 'en')).toBe(1)
  })
})
