import { describe, expect, it } from 'vitest'
import { classWords, matchWord } from '../../../src/cleaner/tree/class-words.ts'
import type { Element } from '../../../src/cleaner/tree/dom.ts'
import { wordList } from '../../../src/cleaner/vocabulary/word-list.ts'

const named = (value: string) =>
  ({ getAttribute: (name: string) => (name === 'class' ? value : null) }) as unknown as Element

describe('matchWord()', () => {
  it('finds the words of a list that was read after the names were', () => {
    const element = named('lanternGallery')
    classWords(element)
    const list = wordList('lantern')

    expect(matchWord(classWords(element), list)).toBe('lantern')
  })
})
