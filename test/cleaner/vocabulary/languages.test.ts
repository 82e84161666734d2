import { describe, expect, it } from 'vitest'
import { entriesIn, entriesOf } from '../../../src/cleaner/vocabulary/entries.ts'
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

/** Fields of which an entry belongs to one only, in whatever language: the readers take the first, or count both. */
const exclusiveFields: readonly (readonly Field[])[] = [
  ['elsewhereLabels', 'ownLabels'],
  ['prompts', 'surePrompts'],
  ['publishWords', 'updateWords', 'retrievalWords'],
  ['photographerVerbs', 'artistVerbs'],
  ['creditNames', 'signingNames'],
]

/** The faults of a field, each with the entry or line that has it. */
function faultsOf([field, text]: [Field, string]): string[] {
  const entries = entriesIn(text)
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  const faults: Record<string, readonly string[]> = {
    'has no entries': entries.length > 0 ? [] : [text],
    'has a bar at an end of a line, or not one space around it': lines.filter(
      (line) => line !== entriesIn(line).join(' | '),
    ),
    'has an entry twice or out of order': entries.filter(
      (entry, index) => entry <= (entries[index - 1] ?? ''),
    ),
    'is not in lower case': casedFields.has(field)
      ? []
      : entries.filter((entry) => entry !== entry.toLowerCase()),
    'is not folded': foldedFields.has(field)
      ? entries.filter((entry) => comparableForm(entry) !== entry)
      : [],
  }
  return Object.entries(faults).flatMap(([fault, found]) =>
    found.map((entry) => `${field} ${fault}: ${entry}`),
  )
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

  it.each(exclusiveFields)('has no entry in two of %s, %s', (...fields) => {
    const entries = fields.flatMap(entriesOf)

    expect(entries.filter((entry, index) => entries.indexOf(entry) < index)).toEqual([])
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
