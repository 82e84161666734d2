import { describe, expect, it } from 'vitest'
import { blocksOf } from '../blocks/blocks-of.ts'

const site = 'https://www.harbour-post.example'

/** The pictures that a piece of a page is read as, without the site's own address. */
function pictures(html: string): string[] {
  return blocksOf(html).flatMap((block) =>
    block.type === 'figure' ? block.children.map(({ url }) => url.replace(site, '')) : [],
  )
}

const picture = (...inside: string[]) => `<figure><picture>${inside.join('')}</picture></figure>`

describe('selectImageSource()', () => {
  it.each([
    ['up to 2,000 pixels the widest', '/s.jpg 320w, /l.jpg 1600w, /xl.jpg 4000w', '/l.jpg'],
    ['the narrowest when all are wider', '/xl.jpg 4000w, /l.jpg 2400w', '/l.jpg'],
    ['by density', '/a.jpg, /b.jpg 2x', '/b.jpg'],
    ['without a space behind the comma', '/a.jpg 600w,/b.jpg 1200w', '/b.jpg'],
    ['that is no stand-in', '/grey-placeholder.png 1400w, /b.jpg 800w', '/b.jpg'],
    ['that no script has to fill in', '/pier_{width}.jpg 1400w, /b.jpg 800w', '/b.jpg'],
    ['that is no blurred miniature', '/tiny.jpg 20w', '/src.jpg'],
  ])('takes of a srcset the candidate %s', (_, srcset, chosen) => {
    expect(pictures(`<p><img src="/src.jpg" srcset="${srcset}" alt="Pier"></p>`)).toEqual([chosen])
  })

  it.each([
    ['a phone’s', '(max-width: 767px)', '(min-width: 768px)'],
    ['a portrait’s', '(orientation: portrait)', '(orientation: landscape)'],
    ['a dark page’s', '(prefers-color-scheme: dark)', ''],
    ['a print’s', 'print', 'screen'],
  ])('takes the wide source, not %s, though it has more pixels', (_, other, wide) => {
    const html = picture(
      `<source media="${other}" srcset="/crop.jpg 1900w">`,
      `<source media="${wide}" srcset="/wide-s.jpg 600w,/wide-l.jpg 1200w">`,
      '<img src="/crop.jpg" srcset="/crop.jpg 1950w" alt="Pier">',
    )

    expect(pictures(html)).toEqual(['/wide-l.jpg'])
  })

  it('reads a media query that a script would move into place', () => {
    const html = picture(
      '<source data-media="(max-width: 767px)" data-srcset="/crop.jpg">',
      '<source data-media="(min-width: 768px)" data-srcset="/wide.jpg">',
      '<img src="/1x1.gif" alt="Pier">',
    )

    expect(pictures(html)).toEqual(['/wide.jpg'])
  })

  it('does not take the src of a source, which no browser loads', () => {
    expect(pictures(picture('<source src="/wide.jpg">', '<img src="/a.jpg" alt="Pier">'))).toEqual([
      '/a.jpg',
    ])
  })

  it.each([
    'data-src-small="/s.jpg" data-src-medium="/m.jpg" data-src-large="/l.jpg"',
    'data-mobile-src="/s.jpg" data-desktop-src="/l.jpg"',
    'data-srcset-mobile="/s.jpg 900w" data-srcset-desktop="/l.jpg 800w"',
    'data-src-md="/m.jpg" data-src="/l.jpg"',
    'data-echo="/l.jpg"',
  ])('prefers the attribute for the widest screen: %s', (attributes) => {
    expect(pictures(`<p><img src="/blank.gif" ${attributes} alt="Pier"></p>`)).toEqual(['/l.jpg'])
  })

  it('takes the first of several that fit, as a browser does', () => {
    const html = picture(
      '<source media="(min-width: 1200px)" srcset="/l.jpg 1000w">',
      '<source media="(min-width: 600px)" srcset="/m.jpg 1600w">',
      '<img src="/s.jpg" alt="Pier">',
    )

    expect(pictures(html)).toEqual(['/l.jpg'])
  })

  it('skips formats that not all browsers show', () => {
    const html = picture(
      '<source type="image/jxl" srcset="/a.jxl 1200w">',
      '<source type="image/avif" srcset="/a.avif 1200w">',
      '<source type="image/webp" srcset="/a.webp 1200w">',
      '<img src="/a.jpg" alt="Pier">',
    )

    expect(pictures(html)).toEqual(['/a.avif'])
  })

  it('takes the widest of sources that differ only in size', () => {
    const html = picture(
      '<source type="image/webp" srcset="/square.webp 262w">',
      '<source type="image/webp" srcset="/whole.webp 600w">',
      '<img src="/square.jpg" alt="Pier">',
    )

    expect(pictures(html)).toEqual(['/whole.webp'])
  })

  it('takes a phone’s source where nothing else is usable', () => {
    const html = picture(
      '<source media="(max-width: 600px)" srcset="/phone.jpg 600w">',
      '<img src="data:image/gif;base64,AAAA" alt="Pier">',
    )

    expect(pictures(html)).toEqual(['/phone.jpg'])
  })

  it.each([
    'data-src="/real.jpg"',
    'data-lazy-src="/real.jpg"',
    'data-original="/real.jpg"',
    'nitro-lazy-src="/real.jpg"',
    'data-srcset="/s.jpg 600w,/real.jpg 1200w"',
    'data-lazy-srcset="/real.jpg 1200w"',
    'data-src="/s.jpg 600w,/real.jpg 1200w"',
  ])('trusts %s over the src that a script replaces', (lazy) => {
    expect(pictures(`<p><img src="/small-blurred-pier.jpg" ${lazy} alt="Pier"></p>`)).toEqual([
      '/real.jpg',
    ])
  })

  it.each([
    'data-orig-file="/other.jpg"',
    'data-large-file="/other.jpg"',
    'data-image-url="/other.jpg"',
    'data-blur-src="/other.jpg"',
    'data-hover-src="/other.jpg"',
    'data-fallback-src="/other.jpg"',
    'data-permalink="https://quill.example/pier/"',
    'data-src="/pier_{width}.jpg"',
    'data-src="undefined"',
    `data-image="{'src':'/other.jpg'}"`,
  ])('trusts a working src over %s', (attribute) => {
    expect(pictures(`<p><img src="/real.jpg" ${attribute} alt="Pier"></p>`)).toEqual(['/real.jpg'])
  })

  it('takes an address in another attribute where the src is a placeholder', () => {
    const html = '<p><img src="/img/1x1.gif" data-orig-file="/real.jpg" alt="Pier"></p>'

    expect(pictures(html)).toEqual(['/real.jpg'])
  })

  it.each([
    'lazysrc="/real.jpg"',
    'file="/real.jpg"',
    'v-lazy="/real.jpg"',
    'data-lazy="{&quot;src&quot;:&quot;/real.jpg&quot;}"',
    'data-interchange="[/s.jpg, small], [/real.jpg, large]"',
    'data-src="/re{width}.jpg" data-widths="[60, 1080]"',
  ])('finds the address in %s', (attribute) => {
    const found = pictures(`<p><img src="/img/1x1.gif" ${attribute} alt="Pier"></p>`)

    expect(found).toEqual([attribute.includes('widths') ? '/re1080.jpg' : '/real.jpg'])
  })

  it.each([
    '<div role="img" style="background-image: url(\'/real.jpg\')"></div>',
    '<div data-bg="/real.jpg"></div>',
  ])('takes the background of a figure without a picture, %s', (html) => {
    expect(pictures(`<figure>${html}<figcaption>The pier.</figcaption></figure>`)).toEqual([
      '/real.jpg',
    ])
  })

  it('reads the picture in <noscript> like any other', () => {
    const html =
      '<div><img src="/lazy_placeholder.gif" alt="Pier"><noscript><img srcset="/s.jpg 600w,/real.jpg 1200w" src="/s.jpg" alt="Pier"></noscript></div>'

    expect(pictures(html)).toEqual(['/real.jpg'])
  })

  it('leaves out a figure with only a template', () => {
    const html =
      '<figure><img data-url="https://img.example/5923_${formatId}.jpg" alt="Pier"><figcaption>The pier.</figcaption></figure>'

    expect(pictures(html)).toEqual([])
  })
})
