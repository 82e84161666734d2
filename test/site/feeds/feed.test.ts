import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/article/day.ts'
import { feed } from '../../../src/site/feeds/feed.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { everything, siteConfig, shownSpecimen } from '../specimen.ts'

const site = siteModel(siteConfig)
const place = { title: 'The Limited Times', folder: '' }
const entryOf = async (values: Parameters<typeof shownSpecimen>[0]) =>
  feed(place, [await shownSpecimen(values)], site).entries[0]!

describe('feed()', () => {
  it('changed when its latest entry did', async () => {
    const older = await shownSpecimen({ publishedAt: '2023-04-28' as Moment })
    const newer = await shownSpecimen({ modifiedAt: '2023-05-01T10:00:00.000Z' as Moment })

    expect(feed(place, [older, newer], site).updatedAt).toBe('2023-05-01T10:00:00.000Z')
    expect(feed(place, [], site).updatedAt).toBeNull()
  })

  it('knows an entry by an id that outlives a change of its title', async () => {
    const before = await entryOf({ title: 'One title' })
    const after = await entryOf({ title: 'Another title' })

    expect(after.address).not.toBe(before.address)
    expect(after.id).toBe(before.id)
  })

  it('gives an hour to a day without one', async () => {
    const entry = await entryOf({ publishedAt: '2023-04-28' as Moment })

    expect(entry.publishedAt).toBe('2023-04-28T00:00:00.000Z')
  })

  it('invents no time that the source does not tell', async () => {
    const modifiedAt = '2023-04-27T10:00:00.000Z' as Moment

    expect(await entryOf({ publishedAt: null, modifiedAt })).toMatchObject({
      publishedAt: null,
      modifiedAt,
      updatedAt: modifiedAt,
    })
    expect(await entryOf({ publishedAt: null })).toMatchObject({
      publishedAt: null,
      modifiedAt: null,
      updatedAt: '2023-04-28T08:00:00.000Z', // first seen, as Atom demands some time
    })
  })

  it('moves with an edit, by the time that readers are told, and not with another cleaning', async () => {
    const found = await shownSpecimen({ publishedAt: '2023-04-28' as Moment })
    const later = '2023-05-02T10:00:00.000Z' as Moment
    const cleaned = { ...found, storedAt: later, changedBy: 'cleaner' as const, modifiedAt: later }
    const edited = { ...found, storedAt: later, editedAt: later, updatedAt: later }
    const updated = [found, cleaned, edited].map(
      (article) => feed(place, [article], site).entries[0]?.updatedAt,
    )

    expect(updated).toEqual(['2023-04-28T00:00:00.000Z', '2023-04-28T00:00:00.000Z', later])
  })

  it('names an agency once that signs as author, too', async () => {
    const entry = await entryOf({ byline: ['Küstenpresse'], agencies: ['Küstenpresse'] })

    expect(entry.authors).toEqual(['Küstenpresse'])
  })

  it('files an entry under its section and its tags, each once', async () => {
    expect((await entryOf({ section: 'Town', tags: ['Ferry', 'Town'] })).tags).toEqual([
      'Town',
      'Ferry',
    ])
  })

  it('prints the article whole, with nothing but absolute addresses', async () => {
    const { html, address } = await entryOf({ body: everything })

    expect(html).toContain('<strong>The old boat crosses the bay again')
    expect(html).toContain('The ferry')
    expect(html).toContain(`href="${address}#note-1"`)
    for (const [, target = ''] of html.matchAll(/(?:href|src|poster)="([^"]*)"/g))
      expect(target).toMatch(/^(?:https?:\/\/|mailto:)/)
  })

  it('carries the direction of the article in its text', async () => {
    expect((await entryOf({ lang: 'ar' })).html).toMatch(/^<div lang="ar" dir="rtl">/)
    expect((await entryOf({ lang: 'und' })).html).toMatch(/^<div dir="auto">/)
  })
})
