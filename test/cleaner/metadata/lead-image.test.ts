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

  it('reads the size of exactly the picture that the page shares', () => {
    const image = leadImage({ '@type': 'ImageObject', url: shared, width: '1200 px', height: 675 })

    expect(image).toMatchObject({ width: 1200, height: 675 })
  })

  const declared = (...addresses: string[]) =>
    metadata(
      pageOf(
        `<html><head>${addresses.map((each) => `<meta property="og:image" content="${each}">`).join('')}
<meta name="twitter:image" content="/img/tide.jpg"></head><body>`,
      ),
    ).image?.url

  it.each([
    '/img/{width}/tide.jpg',
    '/img/placeholder.png',
    '/img/1x1.gif',
    'undefined',
    '["a.jpg"]',
  ])('skips %s for the next picture that the page declares', (address) => {
    const escaped = address.replaceAll('"', '&quot;')

    expect(declared(escaped)).toBe('https://www.harbour-post.example/img/tide.jpg')
    expect(declared(escaped, '/img/wall.jpg')).toBe('https://www.harbour-post.example/img/wall.jpg')
  })

  it('prefers a crop that is wider than high', () => {
    const crop = (width: number, height: number) => ({
      '@type': 'ImageObject',
      url: `/img/tide-${width}x${height}.jpg`,
      width,
      height,
    })
    const image = metadata(
      pageOf('<html><head></head><body>', {
        jsonLd: [
          {
            '@type': 'NewsArticle',
            image: [crop(900, 1200), crop(1200, 1200), crop(1600, 900), crop(1200, 900)],
          },
        ],
      }),
    ).image

    expect(image).toMatchObject({ url: expect.stringContaining('1600x900'), width: 1600 })
  })
})
