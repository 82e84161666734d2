import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const head = (shared: string, tab = shared) =>
  `<head><meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="${shared}"><title>${tab}</title></head>`

describe('chooseTitle()', () => {
  it('takes the heading on the page with its colon', () => {
    const page = pageOf(
      `${head('Harbour: tide turns early | Harbour Post')}<body><h1>Harbour: tide turns early</h1>`,
    )

    expect(metadata(page).title).toBe('Harbour: tide turns early')
  })

  it("removes the site's name from the declared title when there is no heading", () => {
    const page = pageOf(`${head('Tide turns early at the wall - Harbour Post')}<body><p>Text</p>`)

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('skips headings of the site and of boxes', () => {
    const page = pageOf(
      `${head('Tide turns early at the wall')}<body><h1>Harbour Post</h1><h1>Tide turns early at the wall</h1><h1>More from the coast</h1>`,
    )

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('prefers the heading that equals the <title> without the site to a teaser that equals the form for sharing', () => {
    const page = pageOf(
      `${head('Tide turns at the wall', 'Tide turns early at the harbour wall - Harbour Post')}<body><h1>Tide turns early at the harbour wall</h1><h1>Tide turns at the wall</h1>`,
    )

    expect(metadata(page).title).toBe('Tide turns early at the harbour wall')
  })

  it('prefers an h2 that says the title to an h1 that says something else', () => {
    const page = pageOf(
      `${head('Tide turns early at the wall')}<body><h1>All about the water and its ways</h1><h2>Tide turns early at the wall</h2>`,
    )

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('takes the only heading that is marked as the headline', () => {
    const page = pageOf(
      `${head('Five ways the tide turns early', 'Tide turns')}<body><h1 itemprop="alternativeHeadline">Tide turns</h1><h2 itemprop="headline">Five ways the tide turns early</h2>`,
    )

    expect(metadata(page).title).toBe('Five ways the tide turns early')
  })

  it('removes a whole name of the site without a space before its colon', () => {
    const page = pageOf(`${head('Tide turns early:Harbour Post')}<body><p>Text</p>`)

    expect(metadata(page).title).toBe('Tide turns early')
  })

  it('takes the first heading that is a sentence when nothing is declared', () => {
    const page = pageOf('<body><h1>94</h1><h1>Tide turns early at the wall</h1>')

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('drops an overline that the heading holds', () => {
    const page = pageOf(
      `${head('Tide turns early at the wall')}<body><h1><span>Weather</span> <span>Tide turns early at the wall</span></h1>`,
    )

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('keeps an overline that all declared forms hold', () => {
    const page = pageOf(
      `${head('Weather: Tide turns early', 'Tide turns early, Harbour Post')}<body><h1>Tide turns early</h1>`,
      { jsonLd: [{ '@type': 'NewsArticle', headline: 'Weather: Tide turns early' }] },
    )

    expect(metadata(page).title).toBe('Weather: Tide turns early')
  })

  it("prefers the editors' own form to three that follow one wording", () => {
    const page = pageOf(
      `${head('Why the sea came an hour too soon', 'Tide turns early at the wall')}<body><h1>Tide turns early at the wall</h1>`,
      { jsonLd: [{ '@type': 'NewsArticle', headline: 'Tide turns early at the wall' }] },
    )

    expect(metadata(page).title).toBe('Why the sea came an hour too soon')
  })

  it('drops a date and a source next to the title in the heading', () => {
    const page = pageOf(
      `${head('Tide turns early at the wall')}<body><h1><a href="/tide">Tide turns early at the wall</a> <a href="https://gulls.example">(gulls.example)</a> 87</h1>`,
    )

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('keeps a year that one form lacks, which is no overline', () => {
    const page = pageOf(
      `${head('2025 tide tables for the wall')}<body><h1>2025 tide tables for the wall, hour by hour</h1>`,
      { jsonLd: [{ '@type': 'Article', headline: 'tide tables for the wall, hour by hour' }] },
    )

    expect(metadata(page).title).toBe('2025 tide tables for the wall, hour by hour')
  })

  it("takes a news article's declared title that another form repeats", () => {
    const page = pageOf(
      `${head('Why the sea came an hour too soon')}<body><h1>Tide turns early at the wall</h1>`,
      { jsonLd: [{ '@type': 'NewsArticle', headline: 'Why the sea came an hour too soon' }] },
    )

    expect(metadata(page).title).toBe('Why the sea came an hour too soon')
  })

  it("does not read a label as the editors' form", () => {
    const page = pageOf(
      `${head('Tide turns early at the wall')}<body><h1>Tide turns early at the wall</h1>`,
      {
        jsonLd: [{ '@type': 'NewsArticle', headline: 'Tide, a recipe' }],
      },
    )

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('takes the first heading that is similar to the title, not a later one that is more similar', () => {
    const page = pageOf(
      `${head('Our favourite paths along the wall', 'Where to walk along the wall')}<body><h1>The best paths and benches by the wall</h1><h1>Here is where to swim along the wall</h1>`,
    )

    expect(metadata(page).title).toBe('The best paths and benches by the wall')
  })

  it('takes a first heading in other words when all others are labels or links', () => {
    const page = pageOf(
      `${head('Early water: what now?')}<body><h1>How the harbour gets ready for the next flood</h1><h1><a href="/coast">More stories from all of the coast</a></h1>`,
    )

    expect(metadata(page).title).toBe('How the harbour gets ready for the next flood')
  })

  it('skips a heading that introduces a message of the site', () => {
    const page = pageOf(
      `${head('Tide turns early at the wall')}<body><p>Text</p><h1>A message from our founder, Ada Winter:</h1>`,
    )

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('reads a heading that was escaped twice', () => {
    const page = pageOf(
      `${head('Tide &amp; wall turn early')}<body><h1>Tide &amp;#x26; wall turn early</h1>`,
    )

    expect(metadata(page).title).toBe('Tide & wall turn early')
  })

  it("removes the site's domain from the front without a separator", () => {
    const page = pageOf(
      '<head><title>harbour-post.example Tide turns early</title></head><body><p>Text</p>',
    )

    expect(metadata(page).title).toBe('Tide turns early')
  })

  it('keeps a series named after the site when the heading shows it', () => {
    const title = 'Harbour Post Letter 18 – The early tide'
    const page = pageOf(`${head(title)}<body><h1>${title}</h1>`)

    expect(metadata(page).title).toBe(title)
  })

  it('lists every form for the body to drop', () => {
    const page = pageOf(
      `${head('Tide early', 'Tide turns early - Harbour Post')}<body><h1>Tide turns early</h1>`,
    )

    expect(metadata(page).titles).toEqual(
      expect.arrayContaining(['Tide turns early', 'Tide early', 'Tide turns early - Harbour Post']),
    )
  })
})
