import { describe, expect, it } from 'vitest'
import { classWords, matchWord } from '../../../src/cleaner/tree/class-words.ts'
import { parse } from '../../../src/cleaner/source/parse.ts'
import { strip } from '../../../src/cleaner/source/strip.ts'
import * as body from '../../../src/cleaner/vocabulary/body-words.ts'
import * as clutter from '../../../src/cleaner/vocabulary/clutter-words.ts'
import * as figure from '../../../src/cleaner/vocabulary/figure-words.ts'
import * as landmark from '../../../src/cleaner/vocabulary/landmark-words.ts'
import type { WordList } from '../../../src/cleaner/vocabulary/word-list.ts'

const lists: [string, WordList][] = [body, clutter, figure, landmark].flatMap((vocabulary) =>
  Object.entries(vocabulary),
)

/** The word of a list that an element of this class is known by. */
function known(className: string, list: WordList): string | null {
  const [element] = parse(strip(`<i class="${className}"></i>`).html)!.getElementsByTagName('i')
  return element ? matchWord(classWords(element), list) : null
}

describe('the vocabularies of class names', () => {
  it.each(lists)('%s holds words as classWords() gives them', (_, list) => {
    const strays = list.entries.filter(
      (entry) => !/^[a-z\d]+(?: [a-z\d]+)*$|^[a-z\d]{2,}\*$/.test(entry),
    )

    expect(strays).toEqual([])
  })

  it.each([
    ['article-body', body.bodyWords, 'article body'],
    ['StoryBody__text', body.bodyWords, 'story body'],
    ['c-related-links', clutter.sureWords, 'related'],
    ['block--back-to-top', clutter.sureWords, 'back to top'],
    ['newsletterSignup', clutter.sureWords, 'newsletter'],
    ['ad-slot', clutter.clutterWords, 'ad'],
    ['disqus_thread', clutter.readersWords, 'disqus'],
    ['mediaGallery', figure.figureWords, 'media'],
    ['figure__caption', figure.captionWords, 'caption'],
    ['photo-author', figure.creditWords, 'photo author'],
    ['article-byline', landmark.bylineWords, 'byline'],
    ['standfirst', landmark.standfirstWords, 'standfirst'],
    ['publishedAt', landmark.dateWords, 'published'],
  ])('know "%s"', (className, list, word) => {
    expect(known(className, list)).toBe(word)
  })

  it.each([
    ['header-shadow', clutter.clutterWords],
    ['leadership', landmark.standfirstWords],
    ['body', body.bodyWords],
  ])('do not take "%s" for what it only resembles', (className, list) => {
    expect(known(className, list)).toBeNull()
  })
})
