import { describe, expect, it } from 'vitest'
import { isExcluded } from '../../../src/translator/pipeline/exclusions.ts'

const languages = ['fr', 'zh-Hant', 'pt-BR']
const sources = ['quill.example']

describe('isExcluded()', () => {
  it.each([
    ['fr', 'harbour.example', true],
    ['fr-CA', 'harbour.example', true],
    ['frr', 'harbour.example', false],
    ['zh-TW', 'harbour.example', true],
    ['zh', 'harbour.example', false],
    ['pt-BR', 'harbour.example', true],
    ['pt', 'harbour.example', false],
    ['not a tag', 'harbour.example', false],
    ['de', 'quill.example', true],
    ['de', 'news.quill.example', true],
    ['de', 'otherquill.example', false],
    ['de', 'quill.example.org', false],
  ])('says of %s at %s: %s', (lang, domain, expected) => {
    expect(isExcluded({ languages, sources }, lang, domain)).toBe(expected)
  })
})
