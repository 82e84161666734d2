import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/article/body.ts'
import { phrasingText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'

const paragraph =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'
const picture = {
  '@type': 'ImageObject',
  url: 'https://pics.quill.example/1200/gates-open.jpg',
  caption: 'The gates on Monday, from the old pier.',
  creditText: 'Photo: Ada Winter',
  width: 1200,
  height: 800,
}

/** The caption, the credit and the width of the page's figure. */
function figureOf(html: string, image: object): unknown[] {
  const data = { '@type': 'NewsArticle', headline: 'Ferry sails again', image: [image] }
  const result = clean(
    `<html><head><title>Ferry sails again</title><script type="application/ld+json">${JSON.stringify(data)}</script></head>
     <body><article><h1>Ferry sails again</h1><p>${paragraph}</p>${html}<p>${paragraph} Twice.</p></article></body></html>`,
    { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') },
  )
  if (result.outcome === 'refused') throw new Error(result.detail)
  const figure = result.content.body.children.find(
    (block): block is Figure => block.type === 'figure',
  )
  return [phrasingText(figure?.caption ?? []), figure?.credit, figure?.children[0]?.width]
}

describe('describeFigures()', () => {
  const bare = '<img src="https://pics.quill.example/1200/gates-open.jpg" alt="Gates">'

  it('completes a bare picture from JSON-LD', () => {
    expect(figureOf(bare, picture)).toEqual([picture.caption, 'Ada Winter', 1200])
  })

  it('gives no size to the same picture at another address', () => {
    expect(figureOf(bare.replace('1200', '640'), picture)).toEqual([
      picture.caption,
      'Ada Winter',
      null,
    ])
  })

  it('keeps what the page shows next to the picture', () => {
    const shown = `<figure>${bare}<figcaption>Open at last. Photo: Bo Larsen</figcaption></figure>`

    expect(figureOf(shown, picture)).toEqual(['Open at last.', 'Bo Larsen', 1200])
  })

  it.each(['Ferry sails again', 'gates-open-monday', 'Gates', '2024'])(
    'makes no caption of the title, a file name, the alt text or a number: %s',
    (caption) => {
      expect(figureOf(bare, { ...picture, caption })[0]).toBe('')
    },
  )

  it('ignores the description of another picture', () => {
    expect(figureOf(bare.replaceAll('gates-open', 'sea-wall'), picture)).toEqual(['', null, null])
  })
})
