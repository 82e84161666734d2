import { describe, expect, it } from 'vitest'
import { directionOfLanguage, directionOfText } from '../../src/text/direction.ts'

describe('directionOfLanguage()', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['az-Arab', 'rtl'],
    ['de', 'ltr'],
    ['zh-Hant-TW', 'ltr'],
    ['und', 'auto'],
  ])('of %s is %s', (lang, expected) => {
    expect(directionOfLanguage(lang)).toBe(expected)
  })
})

describe('directionOfText()', () => {
  it.each([
    ['The light is on', 'ltr'],
    ['أضاء المنار', 'rtl'],
    ['Haaretz: המגדלור הודלק אתמול', 'rtl'],
    ['The paper שלום wrote', 'ltr'],
    ['1184 — …', null],
  ])('of %s is %s', (text, expected) => {
    expect(directionOfText(text)).toBe(expected)
  })
})
