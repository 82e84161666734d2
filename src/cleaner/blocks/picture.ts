import type { Image } from '../../article/body.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { withoutMarkup } from '../data/without-markup.ts'
import { pictureUrl } from '../media/picture-url.ts'
import { selectImageSource } from '../media/select-image-source.ts'
import type { Page } from '../page/page.ts'
import { embeddedMark } from '../source/embedded-picture.ts'
import { attribute, elementsIn, firstNamed, type Element } from '../tree/dom.ts'
import { pictureEnding } from '../vocabulary/picture-ending.ts'

const drawing = /\.svg(?:$|[?#])/i
const minimumSide = 60 // pixels; anything smaller is an icon, a face or a counter

const minimumDrawingWidth = 300 // pixels; a narrower drawing is a logo or an icon

const maxThumbnail = 200 // pixels wide; a smaller linked picture leads to another article

/**
 * Reads an `<img>` and its `<picture>`: the picture that a wide screen would load, from lazy attributes and the next
 * `<noscript>` too.
 *
 * @returns `null` for placeholders, icons, counters and addresses that are not http or https.
 */
export function readPicture(img: Element, page: Page): Image | null {
  if (isSmall(img)) return null
  const width = side(img, 'width')
  const height = side(img, 'height')
  if (width && width <= maxThumbnail && attribute(img, 'alt') === '' && isLinked(img)) return null
  const url = selectImageSource(img, page) ?? noscriptAddress(img, page) ?? linkedAddress(img, page)
  if (!url || (drawing.test(url) && (width ?? 0) < minimumDrawingWidth)) return null
  return {
    type: 'image',
    url,
    alt: tidyLine(withoutMarkup(attribute(img, 'alt')), 2000),
    title: tidyLine(withoutMarkup(attribute(img, 'title'))) || null,
    width,
    height,
  }
}

/** Whether an `<img>` has its picture in the page itself, as saved pages do, which often name no address for it. */
export function isEmbedded(img: Element): boolean {
  return img.hasAttribute(embeddedMark) && !isSmall(img)
}

function isSmall(img: Element): boolean {
  return ['width', 'height'].some((name) => (side(img, name) ?? minimumSide) < minimumSide)
}

/** The picture that an embedded one links to. */
function linkedAddress(img: Element, page: Page): SafeUrl | null {
  const link = img.parentElement
  if (link?.localName !== 'a' || !isEmbedded(img)) return null
  const address = attribute(link, 'href')
  return pictureEnding.test(address) ? pictureUrl(address, page) : null
}

function noscriptAddress(img: Element, page: Page): SafeUrl | null {
  const next = img.nextElementSibling ?? img.parentElement?.nextElementSibling ?? null
  if (next?.localName !== 'noscript') return null
  const real = firstNamed(next, 'img')
  return real && real !== img ? selectImageSource(real, page) : null
}

const backgrounds = ['data-bg', 'data-background-image', 'data-background']

/** Reads the picture that an element, or one inside it, has as its background; `null` without one. */
export function readBackground(element: Element, page: Page): Image | null {
  for (const inner of [element, ...elementsIn(element)]) {
    const style = /url\(\s*["']?([^"')]{1,2000})/.exec(attribute(inner, 'style'))?.[1] ?? ''
    for (const address of [...backgrounds.map((name) => attribute(inner, name)), style]) {
      const url = address === '' ? null : pictureUrl(address, page)
      const alt = tidyLine(attribute(inner, 'aria-label'), 2000)
      if (url) return { type: 'image', url, alt, title: null, width: null, height: null }
    }
  }
  return null
}

function side(img: Element, name: string): number | null {
  const value = /^\d{1,5}/.exec(attribute(img, name))?.[0]
  const pixels = value ? Number(value) : 0
  return pixels >= 1 && pixels <= 100_000 && !attribute(img, name).includes('%') ? pixels : null
}

function isLinked(img: Element): boolean {
  const parent = img.parentElement
  return parent?.localName === 'a' || parent?.parentElement?.localName === 'a'
}
