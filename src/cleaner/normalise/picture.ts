import type { Image } from '../../article/body.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { tidyLine } from '../../article/text.ts'
import { attribute, firstNamed, type Element } from '../dom.ts'
import type { Page } from '../page.ts'
import { mediaUrl } from '../media-url.ts'
import { plainText } from '../metadata/plain-text.ts'
import { bestCandidate } from './srcset.ts'

const placeholder =
  /^data:|\/(?:blank|spacer|pixel|placeholder|transparent|gr[ae]y|lazy|loading|loader|1x1|default)(?:[-_.]?(?:image|img|bg|\d|x)){0,40}\.(?:gif|png|svg|jpe?g|webp)|\/avatar|gravatar\.com/i
const drawing = /\.svg(?:$|[?#])/i
const lazySet = /^data-[\w-]*srcset$/i
const lazySource =
  /^data-[\w-]*(?:src|source|original|image|img|url|file|full|large|hi-?res|lazy)[\w-]*$/i
const maxNameLength = 60 // characters of an attribute's name; the search for a part of it grows with their square
const wholeAddress = /^(?:https?:)?\/\/\S+$/i
const imageEnding = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i
const maxSources = 50 // of a <picture>; read for each <img> in it, of which it should have but one
const minimumSide = 60 // pixels; smaller ones are icons, faces and counters
const minimumDrawingWidth = 300 // pixels; a drawing is a logo or an icon unless it is declared this wide

const maxThumbnail = 200 // pixels wide; a link with so small a picture leads to another article

/**
 * Reads an `<img>` with its `<picture>`: the largest candidate for which the page gives an address, lazy
 * attributes and the `<noscript>` beside it included.
 *
 * @returns `null` for placeholders, icons, counters and addresses that are not http or https.
 */
export function readPicture(img: Element, page: Page): Image | null {
  const width = side(img, 'width')
  const height = side(img, 'height')
  if ((width && width < minimumSide) || (height && height < minimumSide)) return null
  if (width && width <= maxThumbnail && attribute(img, 'alt') === '' && isLinked(img)) return null
  const url = pictureAddress(img, page)
  if (!url || (drawing.test(url) && (width ?? 0) < minimumDrawingWidth)) return null
  return {
    type: 'image',
    url,
    alt: tidyLine(plainText(attribute(img, 'alt')), 2000),
    title: tidyLine(plainText(attribute(img, 'title'))) || null,
    width,
    height,
  }
}

function pictureAddress(img: Element, page: Page): SafeUrl | null {
  const addresses: (string | null)[] = []
  const sets = [img, ...sourcesBeside(img)].flatMap(candidateSets)
  addresses.push(bestCandidate(sets), ...lazyAddresses(img), attribute(img, 'src'))
  addresses.push(noscriptAddress(img))
  for (const address of addresses) {
    if (!address || placeholder.test(address)) continue
    const url = mediaUrl(address, page)
    if (url) return url
  }
  return null
}

function sourcesBeside({ parentElement }: Element): Element[] {
  const sources: Element[] = []
  if (parentElement?.localName !== 'picture') return sources
  let child = parentElement.firstElementChild
  for (let count = 0; child && count < maxSources; count++, child = child.nextElementSibling)
    if (child.localName === 'source') sources.push(child)
  return sources
}

function candidateSets(element: Element): string[] {
  const sets: string[] = []
  for (const { name, value } of element.attributes)
    if (name.toLowerCase() === 'srcset' || (name.length <= maxNameLength && lazySet.test(name)))
      sets.push(value)
  return sets
}

function lazyAddresses(img: Element): string[] {
  const addresses: string[] = []
  for (const { name, value } of img.attributes)
    if (name.length <= maxNameLength && lazySource.test(name) && !lazySet.test(name))
      if (isImageAddress(value.trim())) addresses.push(value.trim())
  return addresses
}

/** Says whether a value is an address with a host, or ends as the names of pictures do. */
function isImageAddress(value: string): boolean {
  const ending = imageEnding.exec(value)
  return wholeAddress.test(value) || (ending !== null && !/\s/.test(value.slice(ending.index)))
}

function noscriptAddress(img: Element): string | null {
  const beside = img.nextElementSibling ?? img.parentElement?.nextElementSibling ?? null
  if (beside?.localName !== 'noscript') return null
  const real = firstNamed(beside, 'img')
  return real && real !== img
    ? (bestCandidate(candidateSets(real)) ?? attribute(real, 'src'))
    : null
}

function side(img: Element, name: 'width' | 'height'): number | null {
  const value = /^\d{1,5}/.exec(attribute(img, name))?.[0]
  const pixels = value ? Number(value) : 0
  return pixels >= 1 && pixels <= 100_000 && !attribute(img, name).includes('%') ? pixels : null
}

function isLinked(img: Element): boolean {
  const parent = img.parentElement
  return parent?.localName === 'a' || parent?.parentElement?.localName === 'a'
}
