import { describe, expect, it } from 'vitest'
import { entriesIn } from '../../../src/cleaner/vocabulary/entries.ts'
import { languages } from '../../../src/cleaner/vocabulary/languages/all-languages.ts'
import type { Vocabulary } from '../../../src/cleaner/vocabulary/languages/vocabulary.ts'
import { comparableForm } from '../../../src/text/comparable-form.ts'
import { canonicalTag } from '../../../src/text/language-tag.ts'

type Field = keyof Vocabulary

const sources = import.meta.glob('../../../src/cleaner/vocabulary/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Looked up in folded text. */
const foldedFields: ReadonlySet<Field> = new Set([
  'elsewhereLabels',
  'ownLabels',
  'commentsLabels',
  'prompts',
  'surePrompts',
  'errorTitles',
  'consentPhrases',
  'scriptPhrases',
  'paywallPhrases',
])
/** Looked up with their case. */
const casedFields: ReadonlySet<Field> = new Set([
  'agencyNames',
  'abbreviatedLabels',
  'creditNames',
  'signingNames',
])

/** What is wrong with a field, in words. */
function faultsOf([field, text]: [Field, string]): string[] {
  const entries = entriesIn(text)
  const sorted = [...new Set(entries)].sort()
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  const rules: Record<string, boolean> = {
    'has entries': entries.length > 0,
    'has no bar at an end of a line, and one space around the others': lines.every(
      (line) => line === entriesIn(line).join(' | '),
    ),
    'is sorted, each entry once': field === 'months' || entries.join('|') === sorted.join('|'),
    'has twelve months': field !== 'months' || entries.length === 12,
    'is in lower case': casedFields.has(field) || text === text.toLowerCase(),
    'is folded':
      !foldedFields.has(field) || entries.every((entry) => comparableForm(entry) === entry),
  }
  return Object.keys(rules).flatMap((rule) => (rules[rule] ? [] : `${field}: ${rule}`))
}

describe('languages', () => {
  it('has each file of the folder under its name, and no other', () => {
    const files = Object.keys(sources).flatMap(
      (path) => /languages\/(?!all-languages|vocabulary)(.+)\.ts$/.exec(path)?.[1] ?? [],
    )

    expect(Object.keys(languages)).toEqual(files.toSorted())
  })

  it('is keyed by tags of languages alone', () => {
    const strays = Object.keys(languages).filter(
      (tag) => canonicalTag(tag) !== tag || !/^[a-z]{2,3}$/.test(tag),
    )

    expect(strays).toEqual([])
  })

  it.each(Object.entries(languages))('keeps to the notation in %s', (_tag, vocabulary) => {
    const fields = Object.entries(vocabulary) as [Field, string][]

    expect(fields).not.toEqual([])
    expect(fields.flatMap(faultsOf)).toEqual([])
  })
})

// A regular expression has its line to itself and cannot be broken.
const mayBeLong = /^\s*(?:\/?\*|\/\/|\/\S.*\/[a-z]*,$)/

describe('the files of the vocabulary', () => {
  it.each(Object.entries(sources))('%s has lines of 100 columns at most', (_path, source) => {
    expect(source.split('\n').filter((line) => line.length > 100 && !mayBeLong.test(line))).toEqual(
      [],
    )
  })
})
