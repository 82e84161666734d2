import { describe, expect, it } from 'vitest'
import { isPlaceholder } from '../../../src/cleaner/media/picture-url.ts'

describe('isPlaceholder()', () => {
  it.each([
    '/bbcx/grey-placeholder.png',
    '/img/gray.gif',
    '/plugins/a3-lazy-load/assets/images/lazy_placeholder.gif',
    '/lazyload-fallback.gif',
    '/lazyLoad.svg',
    '/images/1x1.trans.gif',
    '/1x1.png?v=3',
    '/blank.gif',
    '/spacer.gif',
    '/index-transparent_h-3_w-4_zc-a5bfe475.gif',
    '/static/placeholder-16x9.svg',
    '/imagePlaceholder.webp',
    '/placeholder_news_large.jpg',
    '/loading.svg',
    '/preloader.png',
    '/no-image.png',
    '/no_image_available.jpg',
    '/noimage.jpg',
    '/default.jpg',
    '/img/default-thumb-5.jpg',
    '/dummy-transparent-rf93aa4h4u96rsptb0fhg06.png',
    '/pixel.gif',
    '/white.png',
    '/_next/image?url=%2Fstatic%2Fblank.png&w=640&q=75',
    '/resize/600x400/grey-placeholder',
  ])('recognises %s', (path) => {
    expect(isPlaceholder(`https://quill.example${path}`)).toBe(true)
  })

  it.each([
    '/grey-seal-pup.jpg',
    '/pixel-9.jpg',
    '/pixel-art-of-the-harbour.png',
    '/blank-ballots-protest.jpg',
    '/black-sea.jpg',
    '/white-house-lawn.jpg',
    '/loading-dock-strike.jpg',
    '/image.jpg',
    '/5923.jpg',
    '/aabz/1x1-640/everton-104.webp',
    '/why-placeholder-names-still-rule-the-courts-of-the-land.jpg',
    '/lorry-loading-at-pier-4.jpg',
    '/assets/TEMP/862ddc75?placeholderIfAbsent=true&width=121',
    '/d_transparent.gif/content/desk-setup-card-3.jpg',
    '/default/files/pier.jpg',
  ])('takes %s for a picture', (path) => {
    expect(isPlaceholder(`https://quill.example${path}`)).toBe(false)
  })
})
