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
    expect(found.ledeElement?.textContent).toBe(lede)
  })

  it('takes a block that says the declared description', () => {
    expect(
      ledeOf(
        `<head><meta property="og:description" content="${lede}"></head><body>${heading}<h2>${lede}</h2>${text}`,
      ),
    ).toBe(lede)
  })

  it.each(['Summary:', '[Resumen]', '核心提示：', '【导读】'])(
    'leaves the label %s away',
    (label) => {
      expect(
        ledeOf(`<body>${heading}<div class="summary"><b>${label}</b> ${lede}</div>${text}`),
      ).toBe(lede)
    },
  )

  it('takes a first paragraph in bold', () => {
    expect(ledeOf(`<body>${heading}<p><b>${lede}</b></p>${text}`)).toBe(lede)
  })

  it('takes a paragraph that the byline parts from the text', () => {
    expect(
      ledeOf(`<body>${heading}<p>${lede}</p><div class="byline">By Ada Winter</div>${text}`),
    ).toBe(lede)
  })

  it("takes a news article's description that is no quote from the text", () => {
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
})
