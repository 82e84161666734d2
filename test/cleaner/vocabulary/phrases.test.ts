import { describe, expect, it } from 'vitest'
import { folded } from '../../../src/text/prose.ts'
import { elsewhereLabels, ownLabels } from '../../../src/cleaner/vocabulary/box-labels.ts'
import { paywallPhrases } from '../../../src/cleaner/vocabulary/paywall-phrases.ts'
import { promptPhrases } from '../../../src/cleaner/vocabulary/prompt-phrases.ts'
import {
  consentPhrases,
  errorTitles,
  scriptPhrases,
} from '../../../src/cleaner/vocabulary/refusal-phrases.ts'

describe('phrases that are looked up in folded text', () => {
  it.each([
    ['box labels of other stories', [...elsewhereLabels]],
    ['box labels of the site', [...ownLabels]],
    ['prompts', promptPhrases],
    ['titles of error pages', errorTitles],
    ['what consent walls say', consentPhrases],
    ['what script shells say', scriptPhrases],
    ['what paywalls say', paywallPhrases],
  ])('are folded: %s', (_, phrases) => {
    expect(phrases.filter((phrase) => phrase === '' || folded(phrase) !== phrase)).toEqual([])
  })

  it.each([
    ['titles of error pages', errorTitles],
    ['what consent walls say', consentPhrases],
    ['what script shells say', scriptPhrases],
    ['what paywalls say', paywallPhrases],
  ])('stand once: %s', (_, phrases) => {
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([])
  })
})
