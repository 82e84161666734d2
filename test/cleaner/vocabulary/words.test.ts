import { describe, expect, it } from 'vitest'
import { agencyNames } from '../../../src/cleaner/vocabulary/agencies.ts'
import * as byline from '../../../src/cleaner/vocabulary/byline-words.ts'
import * as credit from '../../../src/cleaner/vocabulary/credit-forms.ts'
import { ledeLabels } from '../../../src/cleaner/vocabulary/lede-labels.ts'
import { leadPictureLabels } from '../../../src/cleaner/vocabulary/lead-picture-labels.ts'
import { updateWords } from '../../../src/cleaner/vocabulary/update-words.ts'

describe('lists of words', () => {
  it.each([
    ...Object.entries(byline),
    ...Object.entries(credit),
    ['agencyNames', agencyNames] as const,
    ['ledeLabels', ledeLabels] as const,
    ['leadPictureLabels', leadPictureLabels] as const,
    ['updateWords', updateWords] as const,
  ])('%s holds each entry once, without space around it', (_, words) => {
    expect(words.filter((word) => word === '' || word !== word.trim())).toEqual([])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  it.each([
    ['deskWords', byline.deskWords],
    ['accountNames', byline.accountNames],
    ['jobWords', byline.jobWords],
    ['networkNames', byline.networkNames],
  ])('%s is in lower case, as bylines are compared', (_, words) => {
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
  })
})
