import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const head = (shared: string, tab = shared) =>
  `<head><meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="${shared}"><title>${tab}</title></head>`

describe('chooseTitle()', () => {
  it('takes the heading on the page, colon and all', () => {
    const page = pageOf(
      `${head('Harbour: tide turns early | Harbour Post')}<body><h1>Harbour: tide turns early</h1>`,
    )

    expect(metadata(page).title).toBe('Harbour: tide turns early')
  })

  it("takes the site's name off the declared title when there is no heading", () => {
    const page = pageOf(`${head('Tide turns early at the wall - Harbour Post')}<body><p>Text</p>`)

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('passes over headings of the site and of boxes', () => {
    const page = pageOf(
      `${head('Tide turns early at the wall')}<body><h1>Harbour Post</h1><h1>Tide turns early at the wall</h1><h1>More from the coast</h1>`,
    )

    expect(metadata(page).title).toBe('Tide turns early at the wall')
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

  it('lists every form for the body to drop', () => {
    const page = pageOf(
      `${head('Tide early', 'Tide turns early - Harbour Post')}<body><h1>Tide turns early</h1>`,
    )

    expect(metadata(page).titles).toEqual(
      expect.arrayContaining(['Tide turns early', 'Tide early', 'Tide turns early - Harbour Post']),
    )
  })
})
