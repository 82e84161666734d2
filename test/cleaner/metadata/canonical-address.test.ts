import { describe, expect, it } from 'vitest'
import { safeUrl, type SafeUrl } from '../../../src/article/safe-url.ts'
import { canonicalAddress } from '../../../src/cleaner/metadata/canonical-address.ts'

const story = 'https://www.quill.example/news/2026/ferry-sails-again'

function address(given: string, ...stated: string[]): string {
  return canonicalAddress(safeUrl(given) as SafeUrl, stated)
}

describe('canonicalAddress()', () => {
  it.each([
    'https://www.quill.example/news/2026/ferry-sails-again?homepagePosition=1',
    'https://m.quill.example/news/2026/ferry-sails-again',
    'https://amp.quill.example/news/2026/ferry-sails-again',
    'https://www.quill.example/amp/news/2026/ferry-sails-again',
    'https://www.quill.example/news/2026/ferry-sails-again/amp',
    'https://www.quill.example/news/2026/ferry-sails-again/print/',
    'https://www.quill.example/print.php?id=8812',
    'https://edition.quill.example/node/8812',
  ])('takes the stated address of %s', (given) => {
    expect(address(given, story)).toBe(story)
  })

  it.each([
    [
      'a path from the root',
      '/news/ferry-sails-again',
      'https://quill.example/news/ferry-sails-again',
    ],
    [
      'a page chosen by a query of the front page',
      'https://quill.example/?p=8812',
      'https://quill.example/?p=8812',
    ],
    [
      'letters that are no ASCII',
      'https://quill.example/nachrichten/fähre',
      'https://quill.example/nachrichten/f%C3%A4hre',
    ],
  ])('takes %s', (_, stated, right) => {
    expect(address('https://quill.example/node/8812', stated)).toBe(right)
  })

  it('takes a short address only for the same place', () => {
    expect(address('https://m.quill.example/ferry?view=print', 'https://quill.example/ferry')).toBe(
      'https://quill.example/ferry',
    )
    expect(
      address('https://quill.example/read.php?id=8812', 'https://quill.example/read.php'),
    ).toBe('https://quill.example/read.php?id=8812')
  })

  it.each([
    ['another site', 'https://wire.example/news/2026/ferry-sails-again'],
    ['another paper of a shared domain', 'https://ferry.blogspot.com/2026/ferry-sails-again'],
    ['a front page', 'https://www.quill.example/'],
    ['a front page in a language', 'https://www.quill.example/de/'],
    ['a front page by its file', 'https://www.quill.example/index.html'],
    ['the section of the page', 'https://www.quill.example/news/2026/'],
    ['a file next to it', 'ferry-sails-again.html'],
    ['a file in another folder', '../../2026/ferry-sails-again.html'],
    ['a file of a disk', 'file:///home/anna/ferry-sails-again.html'],
    ['another port', 'https://www.quill.example:8443/news/2026/ferry-sails-again'],
    ['no address', 'What'],
    ['nothing', ''],
  ])('leaves the given address for %s', (_, stated) => {
    const given = 'https://www.quill.example/news/2026/ferry-sails-again?gi=24317dd65bdc'
    expect(address(given, stated)).toBe(given)
  })

  it('goes on to the next statement', () => {
    expect(address(`${story}?gi=24317dd65bdc`, 'https://www.quill.example/', story)).toBe(story)
  })
})
