import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/article/body.ts'
import { phrasingText } from '../../src/article/plain-text.ts'
import { clean } from '../../src/cleaner/index.ts'

// As single-file-cli 2.0.83 writes them, and SingleFile's extension.
const embedded = `src="data:image/png;base64,${'iVBORw0K'.repeat(1000)}"`
const repeated =
  `src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect fill-opacity="0"/></svg>' ` +
  `style="background-blend-mode:normal!important;background-image:var(--sf-img-1)!important;background-size:100% 100%!important"`
const caption =
  '<figcaption>The quay on Monday <span class=credit>Photo: Jon Beck</span></figcaption>'

const paragraphs = [
  'The harbour master opened the gates on Monday morning, eleven days after the storm had closed them for good.',
  'Passengers had waited in the town, some of them since the first night of the storm, and many slept in the gymnasium.',
  'The mayor thanked them on Tuesday and said that the town would pay for the meals. A second ferry is expected on Friday.',
].map((text) => `<p>${text}</p>`)

function contentOf(figure: string, { head = '', place = 2 } = {}) {
  const blocks = paragraphs.toSpliced(place, 0, figure).join('\n')
  const page =
    `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://quill.example/ferry \n-->` +
    `<meta charset=utf-8><title>The ferry sails again</title>${head}<style>:root{--sf-img-1: url("data:image/png;base64,iVBO")}</style>` +
    `<body><article><h1>The ferry sails again</h1>${blocks}</article>`
  const result = clean(page, { url: 'https://quill.example/ferry', now: new Date('2026-11-23') })
  if (result.outcome === 'refused') throw new Error(result.detail)
  return result.content
}

function figuresOf(figure: string, options?: Parameters<typeof contentOf>[1]) {
  return contentOf(figure, options)
    .body.children.filter((block): block is Figure => block.type === 'figure')
    .map(({ children, caption: words, credit }) => ({
      pictures: children.map(({ url }) => url),
      caption: phrasingText(words),
      credit,
    }))
}

const quay = { pictures: [], caption: 'The quay on Monday', credit: 'Jon Beck' }

describe('clean() of a saved page', () => {
  it.each([
    ['data', `<figure><img ${embedded} srcset alt="Quay" sizes>${caption}</figure>`],
    [
      'a variable, as a repeated picture',
      `<figure><img ${repeated} alt="Quay">${caption}</figure>`,
    ],
    [
      'little data',
      `<figure><img src="data:image/png;base64,iVBORw0KGgo=" alt="Quay">${caption}</figure>`,
    ],
    ['data, in a <picture>', `<figure><picture><img ${embedded}></picture>${caption}</figure>`],
    ['data, in a box', `<div class=image><img ${embedded}>${caption}</div>`],
    ['a quoted address', `<figure><img ${embedded.replaceAll('"', "'")}>${caption}</figure>`],
  ])('keeps caption and credit of a picture kept as %s', (_, figure) => {
    expect(figuresOf(figure)).toEqual([quay])
  })

  it.each([
    ['its src', `<figure><img ${embedded} data-sf-original-src="/quay.jpg">${caption}</figure>`],
    [
      'its srcset',
      `<figure><img ${repeated} data-sf-original-srcset="/small.jpg 300w, /quay.jpg 900w">${caption}</figure>`,
    ],
    ['a lazy attribute', `<figure><img ${embedded} data-src="/quay.jpg">${caption}</figure>`],
    ['the link around it', `<figure><a href="/quay.jpg"><img ${embedded}></a>${caption}</figure>`],
  ])('takes the original address from %s', (_, figure) => {
    expect(figuresOf(figure)).toEqual([{ ...quay, pictures: ['https://quill.example/quay.jpg'] }])
  })

  it('takes the declared picture for the one at the head', () => {
    const head = '<meta property=og:image content=/lead.jpg>'
    const figure = `<figure><img ${embedded}>${caption}</figure>`

    expect(figuresOf(figure, { head, place: 0 })).toEqual([
      { ...quay, pictures: ['https://quill.example/lead.jpg'] },
    ])
    expect(contentOf(figure, { head, place: 0 }).image).toMatchObject({ credit: 'Jon Beck' })
    expect(figuresOf(figure, { head, place: 2 })).toEqual([quay])
  })

  it.each([
    ['no caption', `<figure><img ${embedded} alt="Quay"></figure>`],
    [
      'the title as its caption',
      `<figure><img ${embedded}><figcaption>The ferry sails again</figcaption></figure>`,
    ],
    ['the size of an icon', `<figure><img ${embedded} width=24 height=24>${caption}</figure>`],
    ['a placeholder', `<figure><img src="data:image/gif;base64,R0lGODlhAQ">${caption}</figure>`],
  ])('drops a figure with %s', (_, figure) => {
    expect(figuresOf(figure)).toEqual([])
  })

  it('reads a page whose pictures are longer than any text may be', () => {
    const long = `src="data:image/png;base64,${'A'.repeat(2_000_000)}"`

    expect(
      figuresOf(`<figure><img ${long}><video poster=${long.slice(4)}></video>${caption}</figure>`),
    ).toEqual([quay])
  })
})
