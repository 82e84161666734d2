import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { atom } from '../../../src/site/feeds/atom.ts'
import { feed } from '../../../src/site/feeds/feed.ts'
import { readXml } from '../read-xml.ts'
import { sampleFeed } from './sample-feed.ts'

const source = await sampleFeed()
const xml = atom(source)
const parsed = parseAtomFeed(xml)

describe('atom()', () => {
  it('is well-formed with any content of the articles', () => {
    expect(readXml(xml).namespace).toBe('http://www.w3.org/2005/Atom')
  })

  it('names itself and its page, and says when it changed', () => {
    expect(parsed).toMatchObject({
      id: 'https://times.example/topic/ferry/atom.xml',
      updated: '2023-04-28T09:00:00.000Z',
      links: [
        { rel: 'self', href: 'https://times.example/topic/ferry/atom.xml' },
        { rel: 'alternate', href: 'https://times.example/topic/ferry' },
      ],
      authors: [{ name: 'The Limited Times' }],
    })
  })

  it('gives an article whole, with people and source', () => {
    const entry = source.entries[0]!

    expect(parsed.entries?.[0]).toMatchObject({
      id: entry.id,
      title: { value: entry.title },
      published: '2023-04-28T07:50:15.070Z',
      updated: '2023-04-28T09:00:00.000Z',
      links: [
        { rel: 'alternate', href: entry.address, hreflang: 'en' },
        { rel: 'via', href: 'https://rheinblick.example/a.html' },
      ],
      authors: [{ name: 'Ida Morgenrot' }, { name: 'Küstenpresse' }],
      categories: [{ term: 'Ferry' }, { term: 'Bay & town' }],
      summary: { value: entry.summary },
      content: { type: 'html', value: entry.html },
    })
  })

  it('says the language of each entry', () => {
    const entries = readXml(xml).children.filter(({ name }) => name === 'entry')

    expect(entries.map(({ attributes }) => attributes['xml:lang'])).toEqual(['en', 'he', 'en'])
  })

  it('names the source where no person is named', () => {
    expect(parsed.entries?.[1]?.authors).toEqual([{ name: 'Rheinblick' }])
  })

  it('invents no publication', () => {
    const undated = { ...source.entries[0]!, publishedAt: null, modifiedAt: null }
    const [entry] = parseAtomFeed(atom({ ...source, entries: [undated] })).entries ?? []

    expect(entry).not.toHaveProperty('published')
    expect(entry).toHaveProperty('updated')
  })

  it('is complete without entries', () => {
    const { place, site } = source
    const empty = parseAtomFeed(atom(feed(place, [], site)))

    expect(empty.updated).toBe('1970-01-01T00:00:00.000Z')
  })
})
