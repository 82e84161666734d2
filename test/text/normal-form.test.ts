import { describe, expect, it } from 'vitest'
import { normalForm } from '../../src/text/normal-form.ts'

describe('normalForm()', () => {
  it('composes letters and marks, and folds compatibility forms on request', () => {
    expect(normalForm('e\u0301 ﬁ', 'NFC')).toBe('é ﬁ')
    expect(normalForm('e\u0301 ﬁ', 'NFKC')).toBe('é fi')
  })

  it('keeps as many marks as any script sets', () => {
    const letter = `z${'\u0334'.repeat(30)}`

    expect(normalForm(letter, 'NFC')).toBe(letter)
  })

  it('drops the marks of an endless run, whose sorting would take too long', () => {
    const marks = '\u0345\u0301'.repeat(2_000_000)

    expect(normalForm(`a${marks}b`, 'NFC').length).toBeLessThanOrEqual(32)
  })
})
