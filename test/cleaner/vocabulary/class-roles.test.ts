import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/cleaner/source/parse.ts'
import { strip } from '../../../src/cleaner/source/strip.ts'
import { classWords, matchWord } from '../../../src/cleaner/tree/class-words.ts'
import { classRoles, type ClassRole } from '../../../src/cleaner/vocabulary/class-roles.ts'
import { entriesIn } from '../../../src/cleaner/vocabulary/entries.ts'

/** The word by which an element of this class has a role. */
function known(className: string, role: ClassRole): string | null {
  const [element] = parse(strip(`<i class="${className}"></i>`).html)!.getElementsByTagName('i')
  return element ? matchWord(classWords(element), role) : null
}

/** Whether each name that the entry matches has the other one at the same place. */
function isFoundBy(entry: string, other: string): boolean {
  if (!other.endsWith('*')) return entry.startsWith(`${other} `)
  return !entry.includes(' ') && entry.startsWith(other.slice(0, -1))
}

describe('classRoles', () => {
  const lists = Object.entries(classRoles).map(([role, text]) => ({
    role,
    entries: entriesIn(text),
  }))

  it.each(lists)('holds words of $role as classWords() gives them, sorted', ({ entries }) => {
    const strays = entries.filter(
      (entry) => !/^[a-z\d]+(?: [a-z\d]+)*$|^[a-z\d]{2,}\*$/.test(entry),
    )

    expect(strays).toEqual([])
    expect(entries).toEqual([...new Set(entries)].sort())
  })

  it.each(lists)('has no word of $role that a shorter one gives already', ({ entries }) => {
    const needless = entries.filter((entry) =>
      entries.some((other) => other !== entry && isFoundBy(entry, other)),
    )

    expect(needless).toEqual([])
  })

  it('gives a word one kind of clutter', () => {
    const kinds: ReadonlySet<string> = new Set(['clutter', 'doubtful-clutter', 'sure-clutter'])
    const words = lists.flatMap(({ role, entries }) => (kinds.has(role) ? entries : []))

    expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([])
  })

  it.each<[string, ClassRole, string]>([
    ['article-body', 'body', 'article body'],
    ['StoryBody__text', 'body', 'story body'],
    ['c-related-links', 'sure-clutter', 'related'],
    ['block--back-to-top', 'sure-clutter', 'back to top'],
    ['newsletterSignup', 'sure-clutter', 'newsletter'],
    ['ad-slot', 'clutter', 'ad'],
    ['disqus_thread', 'readers', 'disqus'],
    ['btn-large', 'doubtful-clutter', 'btn'],
    ['teaserBox', 'teaser', 'teaser'],
    ['mediaGallery', 'figure', 'media'],
    ['figure__caption', 'caption', 'caption'],
    ['photo-author', 'credit', 'photo author'],
    ['photo-author', 'loose-credit', 'photo author'],
    ['article-byline', 'byline', 'byline'],
    ['author-nom', 'name', 'nom'],
    ['author__avatar', 'about-author', 'avatar'],
    ['standfirst', 'standfirst', 'standfirst'],
    ['publishedAt', 'date', 'published'],
    ['image-bildtitel', 'about-picture', 'bildtitel'],
    ['most-read', 'elsewhere', 'most read'],
  ])('knows "%s" as %s', (className, role, word) => {
    expect(known(className, role)).toBe(word)
  })

  it.each<[string, ClassRole]>([
    ['header-shadow', 'clutter'],
    ['leadership', 'standfirst'],
    ['body', 'body'],
    ['article body', 'body'],
    ['author', 'loose-credit'],
  ])('does not take "%s" for %s', (className, role) => {
    expect(known(className, role)).toBeNull()
  })
})
