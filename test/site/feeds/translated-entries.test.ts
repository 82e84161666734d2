import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { ReaderArticle, TranslationFacts } from '../../../src/article/translation.ts'
import { atom } from '../../../src/site/feeds/atom.ts'
import { feed } from '../../../src/site/feeds/feed.ts'
import { jsonFeed } from '../../../src/site/feeds/json-feed.ts'
import { rss } from '../../../src/site/feeds/rss.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { translationFacts } from '../../fixtures/translations.ts'
import { readXml } from '../read-xml.ts'
import { shownSpecimen, siteConfig } from '../specimen.ts'

const site = siteModel(siteConfig)
const place = { title: 'The Limited Times', folder: '' }
const translated = (changes: Partial<TranslationFacts> = {}) =>
  shownSpecimen({}, translationFacts(changes))
const feedOf = (article: ReaderArticle, isInOwnWords = false) =>
  feed({ ...place, isInOwnWords }, [article], site)
const article = await translated()
const page = `https://times.example/news/2023-04-28/harbour-ferry-returns-after-eleven-years-${article.id}`
const original = `${page}/original`

describe('a translated entry of a feed', () => {
  it('begins with a line that says by whom and from what, and leads to the original', () => {
    const [entry] = feedOf(article).entries

    expect(entry?.html.replace(/[\u2068\u2069]/g, '')).toContain(
      '<div lang="en" dir="ltr"><p><em>Machine translation from German by Apertium, Oct 5, 2026. ' +
        `Not checked by a person. <a href="${original}">Read the original</a></em></p>`,
    )
  })

  it.each([
    ['human', 'Translated from German by ⁨Ada Quill⁩, Oct 5, 2026. <a'],
    ['post-edited', 'Machine translation from German, revised by ⁨Ada Quill⁩, Oct 5, 2026. <a'],
  ] as const)('says so of one whose kind is %s', async (kind, line) => {
    const [entry] = feedOf(await translated({ kind, author: 'Ada Quill' })).entries

    expect(entry?.html).toContain(line)
  })

  it('keeps id and authors, and changed when it was translated, if the source did not since', async () => {
    const [before] = feedOf(await shownSpecimen()).entries
    const [after] = feedOf(article).entries
    const translatedAt = article.publishedAt!
    const modifiedAt = article.storedAt
    const old = await shownSpecimen({ modifiedAt }, translationFacts({ translatedAt }))

    expect(after).toMatchObject({ id: before?.id, authors: before?.authors, address: page })
    expect(after?.updatedAt).toBe('2026-10-05T11:00:00.000Z')
    expect(feedOf(old).entries[0]?.updatedAt).toBe(modifiedAt)
  })

  it('is marked for machines in Atom', () => {
    const xml = atom(feedOf(article))
    const [entry] = parseAtomFeed(xml).entries ?? []

    expect(entry).toMatchObject({
      links: [
        { rel: 'alternate', href: page, hreflang: 'en' },
        { rel: 'alternate', href: original, hreflang: 'de' },
        { rel: 'via', hreflang: 'de' },
      ],
      authors: [{ name: 'Ida Morgenrot' }],
      contributors: [{ name: 'Apertium' }],
      categories: [
        {
          scheme: 'http://cv.iptc.org/newscodes/digitalsourcetype/',
          term: 'algorithmicMedia',
        },
      ],
    })
    expect(xml).toContain('<entry xml:lang="en">')
  })

  it('is marked for machines in RSS', () => {
    const xml = rss(feedOf(article))
    const [item] = parseRssFeed(xml).items ?? []

    expect(item).toMatchObject({
      dc: { creators: ['Ida Morgenrot'], contributors: ['Apertium'], languages: ['en'] },
      categories: [
        { domain: 'http://cv.iptc.org/newscodes/digitalsourcetype/', name: 'algorithmicMedia' },
      ],
    })
    expect(xml).toContain(
      `<atom:link rel="alternate" type="text/html" hreflang="de" href="${original}"/>`,
    )
  })

  it('is marked for machines in JSON Feed', () => {
    const [item] = JSON.parse(jsonFeed(feedOf(article))).items

    expect(item).toMatchObject({
      language: 'en',
      authors: [{ name: 'Ida Morgenrot' }],
      date_modified: '2026-10-05T11:00:00.000Z',
      _translation: {
        from: 'de',
        original,
        kind: 'machine',
        author: 'Apertium',
        date: '2026-10-05T11:00:00.000Z',
        digital_source_type: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
      },
    })
  })

  it('is not called the work of a program that a person wrote', async () => {
    const byHand = feedOf(await translated({ kind: 'human', technique: null }))

    for (const print of [atom, rss, jsonFeed]) expect(print(byHand)).not.toContain('iptc')
  })

  it('says of title and lede that they are in the original', async () => {
    const partly = feedOf(await translated({ remaining: ['title', 'lede'] }))
    const entry = readXml(atom(partly)).children.find(({ name }) => name === 'entry')
    const langOf = (part: string) =>
      entry?.children.find(({ name }) => name === part)?.attributes['xml:lang']

    expect([langOf('title'), langOf('summary')]).toEqual(['de', 'de'])
    expect(partly.entries[0]?.html).toContain('<strong lang="de" dir="ltr">')
  })
})

describe('a feed in its own words', () => {
  it('names its own address, and leads to the pages that show what it has', async () => {
    const german = feedOf(await shownSpecimen({ lang: 'de' }), true)
    const english = feedOf(await shownSpecimen(), true)

    expect(jsonFeed(german)).toContain('"https://times.example/feed.json?lang=original"')
    expect(german.address).toBe('https://times.example/')
    expect(german.entries[0]).toMatchObject({ address: original, lang: 'de', translation: null })
    expect(english.entries[0]?.address).toBe(page)
  })
})
