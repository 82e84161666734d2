import { describe, expect, it } from 'vitest'
import {
  notOfferedReason,
  offeredPair,
  offeredWithin,
  pairs,
  pairsNotOffered,
} from '../../../src/translator/pipeline/pairs.ts'

describe('offeredPair()', () => {
  it.each([
    ['apertium', 'es', 'en', 'usable'],
    ['apertium', 'es-MX', 'en-GB', 'usable'],
    ['apertium', 'is', 'en', 'rough'],
    ['deepl', 'es', 'en', 'unmeasured'],
    ['deepl', 'zh-Hans', 'zh-Hant', 'unmeasured'],
    ['deepl', 'sr', 'sr-Latn', 'unmeasured'],
  ])('offers %s from %s to %s as %s', (engine, source, target, quality) => {
    expect(offeredPair(engine, source, target)).toMatchObject({ quality })
  })

  it.each([
    ['apertium', 'mk', 'en'],
    ['apertium', 'hr', 'en'],
    ['apertium', 'sr', 'en'],
    ['apertium', 'en', 'es'],
    ['deepl', 'en-US', 'en-GB'],
    ['deepl', 'und', 'en'],
    ['deepl', 'not a tag', 'en'],
  ])('does not offer %s from %s to %s', (engine, source, target) => {
    expect(offeredPair(engine, source, target)).toBeNull()
  })

  it('says why, by script as well', () => {
    expect(notOfferedReason('apertium', 'sr-RS', 'en')).toMatch(/Latin letters only/)
    expect(notOfferedReason('apertium', 'sr-Latn-RS', 'en')).toMatch(/not good enough/)
    expect(notOfferedReason('apertium', 'es', 'en')).toBeNull()
  })

  it('has no pair in both tables', () => {
    for (const { engine, source, target } of pairsNotOffered)
      expect(pairs).not.toContainEqual(expect.objectContaining({ engine, source, target }))
  })
})

describe('offeredWithin()', () => {
  it.each([
    ['apertium', '*', 'en', ['es>en', 'is>en']],
    ['apertium', 'es', '*', ['es>en']],
    ['apertium', '*', '*', ['es>en', 'is>en']],
    ['apertium', 'is-IS', 'en', ['is-IS>en']],
    ['apertium', '*', 'de', []],
    ['apertium', 'mk', '*', []],
    ['apertium', 'mk', 'en', []],
    ['deepl', '*', 'de', ['*>de']],
    ['deepl', '*', '*', ['*>*']],
    ['deepl', 'en-US', 'en-GB', []],
  ])('gives of %s from %s to %s: %j', (engine, source, target, expected) => {
    const offered = offeredWithin(engine, { source, target })

    expect(offered.map((pair) => `${pair.source}>${pair.target}`)).toEqual(expected)
  })
})
