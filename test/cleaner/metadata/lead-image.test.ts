import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const shared = 'https://harbour.example/img/tide-wall.jpg?w=1200'
const leadImage = (...image: object[]) =>
  metadata(
    pageOf(`<html lang="en"><head><meta property="og:image" content="${shared}"></head><body>`, {
      jsonLd: [{ '@type': 'NewsArticle', image }],
    }),
  ).image

describe('leadImageOf()', () => {
  const logo = { '@type': 'ImageObject', url: '/img/logo-wide.png', creditText: 'The Harbour' }

  it('reads caption and credit of the same picture in another size, but not that size', () => {
    const small = { '@type': 'ImageObject', contentUrl: '/img/tide-wall.jpg?w=300', width: 300 }
    const image = leadImage(logo, { ...small, caption: 'The wall', creditText: 'Ana Ruiz' })

    expect(image).toEqual({
      url: shared,
      alt: 'The wall',
      width: null,
      height: null,
      credit: 'Ana Ruiz',
    })
  })

  it('reads the size of the very picture that the page shares', () => {
    const image = leadImage({ '@type': 'ImageObject', url: shared, width: '1200 px', height: 675 })

    expect(image).toMatchObject({ width: 1200, height: 675 })
  })
})
