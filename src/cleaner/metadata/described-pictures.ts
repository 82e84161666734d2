import type { SafeUrl } from '../../article/safe-url.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import {
  field,
  fieldText,
  isLinkedNode,
  asList,
  textIn,
  typesOf,
  type LinkedNode,
} from '../data/linked-data.ts'
import type { UrlContext } from '../media/media-url.ts'
import { pictureUrl } from '../media/picture-url.ts'

/** A picture as JSON-LD describes it; missing values are empty or `null`. */
export type DescribedPicture = {
  url: SafeUrl
  caption: string
  credit: string | null
  /** Pixels of the picture at exactly this address. */
  width: number | null
  height: number | null
}

const maxPictures = 300 // of a page
const holders = ['image', 'associatedMedia', 'primaryImageOfPage', 'thumbnail']

/**
 * Reads the pictures that a page's JSON-LD describes: those of the article, then `ImageObject`s of their own.
 *
 * @param nodes Objects that describe the article.
 * @param linked All objects that may describe the page.
 */
export function describedPictures(
  page: UrlContext,
  nodes: readonly LinkedNode[],
  linked: readonly LinkedNode[],
): DescribedPicture[] {
  const held = nodes.flatMap((node) => holders.flatMap((name) => asList(field(node, name))))
  const alone = linked.filter((node) => typesOf(node).includes('ImageObject'))
  return [...held, ...alone]
    .filter(isLinkedNode)
    .slice(0, maxPictures)
    .flatMap((node) => {
      const url = linkedPictureUrl(node, page)
      return url ? [{ url, ...detailsOf(node) }] : []
    })
}

/** The address of a picture in JSON-LD, given as an object or as the address itself; `null` without a usable one. */
export function linkedPictureUrl(image: unknown, page: UrlContext): SafeUrl | null {
  const value = isLinkedNode(image)
    ? (textIn(field(image, 'url')) ?? textIn(field(image, 'contentUrl')))
    : image
  return pictureUrl(value, page)
}

function detailsOf(node: LinkedNode): Omit<DescribedPicture, 'url'> {
  return {
    caption: tidyLine(fieldText(node, 'caption') ?? '', 2000),
    credit: pictureCredit(node),
    width: pixels(fieldText(node, 'width')),
    height: pixels(fieldText(node, 'height')),
  }
}

const creditFields = ['creditText', 'copyrightNotice', 'copyrightHolder', 'creator', 'author']

/** A picture's credit in JSON-LD, or `null`. */
export function pictureCredit(node: LinkedNode): string | null {
  const credit = creditFields.map((name) => fieldText(node, name)).find((text) => text)
  return tidyLine(credit ?? '', 500) || null
}

const maxPixels = 100_000

/** Reads the width or height of a picture in pixels: "1200", "1200px". */
export function pixels(value: string | null): number | null {
  const number = Number.parseInt(value ?? '', 10)
  return number >= 1 && number <= maxPixels ? number : null
}
