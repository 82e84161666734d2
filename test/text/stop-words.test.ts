import { describe, expect, it } from 'vitest'
import { scriptLanguages } from '../../src/cleaner/vocabulary/scripts.ts'
import { stopWords } from '../../src/text/stop-words.ts'

describe('stopWords', () => {
  it('lists ten words or more a language', () => {
    const short = Object.entries(stopWords).filter(
      ([, words]) => new Set(words.split(' ')).size < 10,
    )

    expect(short).toEqual([])
  })

  it('covers every language that shares a script with another', () => {
    const shared = scriptLanguages.flatMap(({ languages }) =>
      languages.length > 1 ? languages : [],
    )

    expect(shared.filter((language) => !stopWords[language])).toEqual([])
  })
})
