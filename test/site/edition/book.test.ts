import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src/article/day.ts'
import { bookFiles } from '../../../src/site/edition/book.tsx'
import { edition, maxEditionArticles } from '../../../src/site/edition/edition.ts'
import { packedBook } from '../../../src/site/edition/packed-book.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { hostile } from '../feeds/sample-feed.ts'
import { readXml, type ReadElement } from '../read-xml.ts'
import { everything, shownSpecimen, siteConfig, url } from '../specimen.ts'

const site = siteModel(siteConfig)
const day = '2023-04-28' as Day
const articles = [
  await shownSpecimen({ body: everything, byline: ['Ida Morgenrot', 'Ole Brandt'] }),
  await shownSpecimen({
    lang: 'he',
    title: 'מעבורת הנמל חוזרת',
    source: { url: url('https://rheinblick.example/b.html'), name: 'B', domain: 'b.example' },
  }),
  await shownSpecimen({
    title: hostile,
    lede: hostile,
    byline: [hostile],
    source: { url: url('https://rheinblick.example/c.html'), name: hostile, domain: 'c.example' },
  }),
]
const files = new Map(bookFiles(edition(day, articles, site)))

function named(root: ReadElement, name: string): ReadElement[] {
  const own = root.name === name ? [root] : []
  return [...own, ...root.children.flatMap((child) => named(child, name))]
}

describe('bookFiles()', () => {
  it('is well-formed XML with any content of the articles', () => {
    const printed = [...files].filter(([path]) => /\.(?:xhtml|opf|xml)$/.test(path))

    expect(printed).toHaveLength(3 + articles.length)
    for (const [, content] of printed) expect(() => readXml(content)).not.toThrow()
  })

  it('lists each of its files, and reads them in the order of the day', () => {
    const book = readXml(files.get('book/package.opf')!)
    const items = new Map(
      named(book, 'item').map(({ attributes: { id, href } }) => [id, `book/${href}`]),
    )
    const inBook = [...files.keys()].filter((path) => /^book\/(?!package)/.test(path))

    expect([...items.values()].toSorted()).toEqual(inBook.toSorted())
    expect(named(book, 'itemref').map(({ attributes }) => items.get(attributes['idref']))).toEqual([
      'book/contents.xhtml',
      ...articles.map(({ id }) => `book/article-${id}.xhtml`),
    ])
  })

  it('has what EPUB asks of its metadata', () => {
    const [metadata] = named(readXml(files.get('book/package.opf')!), 'metadata')

    expect(metadata!.children.map(({ name, text }) => [name, text])).toEqual(
      expect.arrayContaining([
        ['identifier', 'https://times.example/news/2023-04-28'],
        ['title', 'News of April 28, 2023 – The Limited Times'],
        ['language', 'en'],
        ['meta', expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)],
      ]),
    )
  })

  it('gives a chapter its language and direction', () => {
    const chapter = readXml(files.get(`book/article-${articles[1]!.id}.xhtml`)!)

    expect(chapter.attributes).toMatchObject({ lang: 'he', 'xml:lang': 'he' })
    expect(named(chapter, 'article')[0]?.attributes['dir']).toBe('rtl')
  })

  it('holds whole texts, asks no server for a picture, and has no script', () => {
    const chapter = readXml(files.get(`book/article-${articles[0]!.id}.xhtml`)!)
    const all = [...files.values()].join('')

    expect(named(chapter, 'table')).not.toEqual([])
    expect(all).not.toMatch(/<(?:img|video|audio|iframe|script)\b/)
  })

  it('leads from the text to its notes within the chapter', () => {
    const chapter = readXml(files.get(`book/article-${articles[0]!.id}.xhtml`)!)
    const ids = new Set<string>()
    const visit = ({ attributes, children }: ReadElement) => {
      if (attributes['id']) ids.add(attributes['id'])
      children.forEach(visit)
    }
    visit(chapter)
    const links = named(chapter, 'a').flatMap(({ attributes: { href } }) =>
      href?.startsWith('#') ? [href.slice(1)] : [],
    )

    expect(links).not.toEqual([])
    for (const id of links) expect(ids).toContain(id)
  })

  it('says where the rest of a long day is', () => {
    const many = Array.from({ length: maxEditionArticles + 1 }, () => articles[0]!)
    const cut = edition(day, many, site)

    expect(cut.articles).toHaveLength(maxEditionArticles)
    expect(new Map(bookFiles(cut)).get('book/contents.xhtml')).toContain(
      'More articles of this day are on the site',
    )
  })
})

describe('packedBook()', () => {
  const bytes = packedBook([...files])

  it('begins with its media type, not compressed, where readers look for it', () => {
    expect(new TextDecoder().decode(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
  })

  it('holds every file, and is the same for the same texts', () => {
    const unpacked = unzipSync(bytes)

    expect(Object.keys(unpacked)).toEqual([...files.keys()])
    expect(packedBook([...files])).toEqual(bytes)
  })
})
