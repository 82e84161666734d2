import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const heading = '<h1>Tide turns at the harbour wall</h1>'
const lede = 'The sea came an hour before its time, and nobody at the wall was ready for it.'
const text =
  '<p>When the first wave reached the wall on Sunday, the gates stood open as on any other day.</p><p>The second wave came a minute later and went over the wall into the old town.</p>'

const ledeOf = (html: string, jsonLd: unknown[] = []) => metadata(pageOf(html, { jsonLd })).lede

describe('ledeOf()', () => {
  it('takes the element marked as a standfirst', () => {
    const found = metadata(
      pageOf(`<body>${heading}<p class="article-standfirst">${lede}</p>${text}`),
    )

    expect(found.lede).toBe(lede)
    expect(found.ledeElements.map(({ textContent }) => textContent)).toEqual([lede])
  })

  it('takes a block that says the declared description', () => {
    expect(
      ledeOf(
        `<head><meta property="og:description" content="${lede}"></head><body>${heading}<h2>${lede}</h2>${text}`,
      ),
    ).toBe(lede)
  })

  it.each([
    ['in bold', `<p><b>${lede}</b></p>`],
    ['in an inner element', `<p><span>${lede}</span></p>`],
    ['as it is', `<p>${lede}</p>`],
  ])('leaves a first paragraph %s among the others in the text, even if declared', (_, first) => {
    const head = `<head><meta name="description" content="${lede}"></head>`

    expect(ledeOf(`${head}<body>${heading}<div>${first}${text}</div>`)).toBeNull()
  })

  it.each([
    ['h2', '<h2>%</h2>'],
    ['h3 of a header', '<header><h3 class="x">%</h3></header>'],
    ['span', '<div class="head"><span class="deck">%</span></div>'],
  ])('prefers a standfirst in an %s to a description that a player shows', (_, markup) => {
    const short = 'Nobody at the wall was ready for the sea'
    const head = `<head><meta name="description" content="${lede}"></head>`
    const page = `${head}<body>${heading}${markup.replace('%', short)}<p class="byline">By Ada Winter</p><div class="video-caption">${lede}</div>${text}`

    expect(ledeOf(page)).toBe(short)
  })

  it('leaves out a line of a marked standfirst that is a link', () => {
    const link = '<p><a href="/x">Ferry pilots ask the town for lamps on both piers</a></p>'

    expect(
      ledeOf(`<body>${heading}<div class="deck"><p>${lede}</p>${link}</div><div>${text}</div>`),
    ).toBe(lede)
  })

  it('does not read the first of several subheadings as a standfirst', () => {
    const part = (name: string) => `<h2>What the keepers knew of the ${name} gates</h2>${text}`

    expect(ledeOf(`<body>${heading}${part('northern')}${part('southern')}`)).toBeNull()
  })

  it.each([
    '<h2 class="subtitle"><a href="/x">%</a></h2>',
    '<p class="lead"><a href="/x"><b>%</b></a></p>',
  ])('does not join a link to the standfirst above it: %s', (markup) => {
    const first = markup.replace('<a href="/x">', '').replace('</a>', '').replace('%', lede)
    const link = markup.replace('%', 'Ferry pilots ask the town for lamps on both piers')

    expect(ledeOf(`<body>${heading}<div>${first}${link}</div>${text}`)).toBe(lede)
  })

  it('takes all lines of a standfirst that look the same', () => {
    const more = 'The council had been told of the gates in the autumn.'

    expect(
      ledeOf(
        `<body>${heading}<h2 class="subtitle">${lede}</h2><h2 class="subtitle">${more}</h2><h2 class="subtitle">${lede}</h2>${text}`,
      ),
    ).toBe(`${lede} ${more}`)
  })

  it('takes nothing below the beginning of the text', () => {
    const long = `<p>${'When the first wave reached the wall, the gates stood open as always. '.repeat(3)}</p>`

    expect(
      ledeOf(
        `<body>${heading}${long}${long}<div class="summary">Ada Winter writes on the sea.</div>`,
      ),
    ).toBeNull()
  })

  it('does not read a line height as a leading paragraph', () => {
    expect(
      ledeOf(`<body>${heading}${text.replaceAll('<p>', '<p class="leading-7 text-lg">')}`),
    ).toBeNull()
  })

  it('takes a paragraph that the byline separates from the text', () => {
    expect(
      ledeOf(`<body>${heading}<p>${lede}</p><div class="byline">By Ada Winter</div>${text}`),
    ).toBe(lede)
  })

  it("takes a news article's description that does not quote the text", () => {
    expect(ledeOf(`<body>${heading}${text}`, [{ '@type': 'NewsArticle', description: lede }])).toBe(
      lede,
    )
    expect(
      ledeOf(`<body>${heading}${text}`, [
        { '@type': 'NewsArticle', description: 'When the first wave reached the wall on Sunday' },
      ]),
    ).toBeNull()
  })

  it('takes neither a caption nor a subheading', () => {
    expect(
      ledeOf(
        `<body>${heading}<figure><img src="a.png"><figcaption class="summary">${lede}</figcaption></figure>${text}<h3 class="subtitle">What the council knew long before</h3>`,
      ),
    ).toBeNull()
  })

  it.each([
    ['a byline', 'By Ada Winter, Bo Larsen and Cem Öz'],
    ['a notice', 'We are part of an affiliate advertising program and earn a commission.'],
    ['a first paragraph', 'The sea came an hour too soon. '.repeat(25)],
  ])('does not read %s as a standfirst, even if named so', (_, text) => {
    const page = pageOf(
      `<body><h1>Tide turns at the harbour wall</h1><p class="lead">${text}</p><p>The wall was not ready for the tide on this day.</p>`,
    )

    expect(metadata(page).lede).toBeNull()
  })

  it('does not read an aside next to the text as a standfirst', () => {
    const page = pageOf(
      `<body><article><h1>Tide turns at the harbour wall</h1><aside class="lede-side"><p>Save this story for later.</p></aside>
       <p>The wall was not ready for the tide on this day, and neither was its keeper.</p></article>`,
    )

    expect(metadata(page).lede).toBeNull()
  })

  it('reads a standfirst with quotations', () => {
    const lead =
      'Der Wächter sagte erst »nein«, dann »vielleicht«, und am Ende ging er doch zum Tor.'
    const page = pageOf(
      `<body><h1>Tide turns at the harbour wall</h1><p class="lead">${lead}</p><p>The wall was not ready for the tide on this day.</p>`,
    )

    expect(metadata(page).lede).toBe(lead)
  })
})
