import { describe, expect, it } from 'vitest'
import { endsAsSentence, weigh } from '../../src/text/prose.ts'

describe('weigh()', () => {
  it('counts a letter of an alphabet once, a character of Chinese, Japanese or Korean three times', () => {
    expect(weigh('light')).toBe(5)
    expect(weigh('港の灯台')).toBe(12)
    expect(weigh('항구 A')).toBe(8)
  })
})

describe('endsAsSentence()', () => {
  it.each([
    'The light is on.',
    '“The light is on.”',
    '灯台がついた。',
    'روشن است؟',
    'बत्ती जली।',
    'Why not?) ',
  ])('holds for %s', (text) => {
    expect(endsAsSentence(text)).toBe(true)
  })

  it.each(['Read more', 'The light is', 'Photo: A. Quay,', ''])('does not hold for %j', (text) => {
    expect(endsAsSentence(text)).toBe(false)
  })

  it('goes by the length where a script has no full stop', () => {
    expect(endsAsSentence('ไฟสว่าง')).toBe(false)
    expect(endsAsSentence('ไฟสว่าง'.repeat(20))).toBe(true)
  })
})
