import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const head = (shared: string, tab = shared) =>
  `<head><meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="${shared}"><title>${tab}</title></head>`

describe('the title', () => {
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

  it('keeps what comes before a dash, on which heading and shared title differ', () => {
    const heading = 'Rain stopped the best boat of the bay – and then the bell rang twice'
    const page = pageOf(
      `${head('Race 2026: Rain stopped Runa Falk – and then the bell rang twice')}<body><h1>${heading}</h1>`,
    )

    expect(metadata(page).title).toBe(heading)
  })

  it('keeps the heading whole where the shared title ends at its colon', () => {
    const page = pageOf(
      `${head('What the tide costs the bay')}<body><h1>What the tide costs the bay: room by room</h1>`,
    )

    expect(metadata(page).title).toBe('What the tide costs the bay: room by room')
  })

  it('takes the heading, not a title that is written to be shared', () => {
    const heading = 'Levy: the bay to have paid its debt by spring, Brandvold says'
    const page = pageOf(`${head('Debt gone by spring', heading)}<body><h1>${heading}</h1>`, {
      jsonLd: [{ '@type': 'NewsArticle', headline: heading }],
    })

    expect(metadata(page).title).toBe(heading)
  })

  it.each(['|', 'l', 'I', '•', '–', '›'])('drops the section behind %s', (bar) => {
    const title = `Tide turns early at the wall ${bar} Coast`
    const page = pageOf(
      `<head><title>${title} ${bar} Harbour Post</title><meta property="article:section" content="Coast"></head><body><p>Text</p>`,
    )

    expect(metadata(page).title).toBe('Tide turns early at the wall')
  })

  it('drops a section behind a letter that looks like a bar from the heading, too', () => {
    const title = 'Tide turns early at the wall'
    const page = pageOf(`${head(`${title} l Coast`)}<body><h1>${title} l Coast</h1>`)

    expect(metadata(page).title).toBe(title)
  })

  it.each([
    'What I saw at the wall',
    'Tide «turns early» at the wall: «Nobody knew»',
    'Le « Harbour Post » raconte la marée',
    'Coast: the tide turns early',
  ])('keeps %s whole', (title) => {
    const page = pageOf(
      `<head><title>${title} » Harbour Post</title><meta property="og:site_name" content="Harbour Post"><meta property="article:section" content="Coast"></head><body><p>Text</p>`,
    )

    expect(metadata(page).title).toBe(title)
  })

  it.each([
    [
      'a blog',
      'The tide log: Why the ramp took nine years',
      'The tide log',
      'https://log.tide.example/ramp',
    ],
    ['a paper', '潮が壁で早く変わった_海岸_港新聞', '港新聞', 'https://paper.example/1'],
  ])('does not read the name of %s in an h1 as the headline', (_, tab, site, url) => {
    const page = pageOf(`<head><title>${tab}</title></head><body><h1>${site}</h1><p>Text</p>`, {
      url,
    })

    expect(metadata(page).title).not.toContain(site)
    expect(tab).toContain(metadata(page).title)
  })

  it.each(['<div class="x"><span>%</span></div>', '<div role="heading">%</div>', '<b>%</b>'])(
    'finds a headline in %s',
    (markup) => {
      const title = 'Tide turns early at the wall'
      const page = pageOf(
        `${head(title)}<body><p>${title.repeat(9)}</p>${markup.replace('%', title)}<p class="byline">By Ada Winter</p>`,
      )

      expect(metadata(page).title).toBe(title)
      expect(page.trace.find(({ step }) => step === 'heading')?.reason).toContain('declared title')
    },
  )

  it('lists every form for the body to drop', () => {
    const page = pageOf(
      `${head('Tide early', 'Tide turns early - Harbour Post')}<body><h1>Tide turns early</h1>`,
    )

    expect(metadata(page).titles).toEqual(
      expect.arrayContaining(['Tide turns early', 'Tide early', 'Tide turns early - Harbour Post']),
    )
  })
})
