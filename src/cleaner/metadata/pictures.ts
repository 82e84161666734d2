import type { LeadImage } from '../../article/article-content.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { isSamePicture } from '../../article/same-picture.ts'
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
import { metaOf, metasOf, type PageHead } from '../data/page-head.ts'
import type { UrlContext } from '../media/media-url.ts'
import { pictureUrl } from '../media/picture-url.ts'
import { metaNames } from '../vocabulary/meta-names.ts'

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
 * Reads the pictures of a page's JSON-LD: those of the article, and all, with the `ImageObject`s of their own.
 *
 * @param nodes Objects that describe the article.
 * @param linked All objects that may describe the page.
 */
export function describedPictures(
  page: UrlContext,
  nodes: readonly LinkedNode[],
  linked: readonly LinkedNode[],
): { own: DescribedPicture[]; all: DescribedPicture[] } {
  const held = nodes.flatMap((node) => holders.flatMap((name) => asList(field(node, name))))
  const alone = linked.filter((node) => typesOf(node).includes('ImageObject'))
  const own = held.slice(0, maxPictures).flatMap((image) => describe(image, page) ?? [])
  const others = alone
    .slice(0, Math.max(0, maxPictures - held.length))
    .flatMap((image) => describe(image, page) ?? [])
  return { own, all: [...own, ...others] }
}

function describe(image: unknown, page: UrlContext): DescribedPicture | null {
  const node = isLinkedNode(image) ? image : {}
  const url = pictureUrl(
    textIn(field(node, 'url')) ?? textIn(field(node, 'contentUrl')) ?? image,
    page,
  )
  if (!url) return null
  const credit = creditFields.map((name) => fieldText(node, name)).find((text) => text) ?? ''
  return {
    url,
    caption: tidyLine(fieldText(node, 'caption') ?? '', 2000),
    credit: tidyLine(credit, 500) || null,
    width: pixels(fieldText(node, 'width')),
    height: pixels(fieldText(node, 'height')),
  }
}

const creditFields = ['creditText', 'copyrightNotice', 'copyrightHolder', 'creator', 'author']

const maxPixels = 100_000

/** Reads the width or height of a picture in pixels: "1200", "1200px". */
function pixels(value: string | null): number | null {
  const number = Number.parseInt(value ?? '', 10)
  return number >= 1 && number <= maxPixels ? number : null
}

const maxDeclared = 20 // pictures that a page declares for sharing

/**
 * Finds the article's lead picture: the one that the page declares for sharing, or the first wide one in its JSON-LD.
 *
 * @param pictures Those of the article.
 */
export function leadImageOf(
  page: UrlContext,
  head: PageHead,
  pictures: readonly DescribedPicture[],
): LeadImage | null {
  const declared = metasOf(head, metaNames.image)
    .slice(0, maxDeclared)
    .map((address) => pictureUrl(address, page))
    .find((url) => url !== null)
  // JSON-LD also lists the square crops that search engines ask for.
  const wide = pictures.find(({ width, height }) => (width ?? 0) > (height ?? Infinity))
  const first = wide ?? pictures[0]
  const url = declared ?? first?.url
  if (!url) return null
  const exact = pictures.find((picture) => picture.url === url)
  const same = exact ?? pictures.find((picture) => isSamePicture(picture.url, url)) ?? first
  // The same picture at another address may have another size.
  const side = (name: 'width' | 'height') =>
    (declared ? pixels(metaOf(head, [`og:image:${name}`])) : null) ?? exact?.[name] ?? null
  const alt = metaOf(head, ['og:image:alt', 'twitter:image:alt']) ?? same?.caption ?? ''
  return {
    url,
    alt: tidyLine(alt, 2000),
    width: side('width'),
    height: side('height'),
    credit: same?.credit ?? null,
  }
}
