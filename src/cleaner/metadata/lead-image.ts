import type { LeadImage } from '../../article/article-content.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { isSamePicture } from '../../article/same-picture.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { field, fieldText, isLinkedNode, asList, type LinkedNode } from '../data/linked-data.ts'
import { metaOf, metasOf, type PageHead } from '../data/page-head.ts'
import type { UrlContext } from '../media/media-url.ts'
import { pictureUrl } from '../media/picture-url.ts'
import { metaNames } from '../vocabulary/meta-names.ts'
import { linkedPictureUrl, pictureCredit, pixels } from './described-pictures.ts'

/** Finds the article's lead picture: the one that the page declares for sharing, or the one in its JSON-LD. */
export function leadImageOf(
  page: UrlContext,
  head: PageHead,
  nodes: readonly LinkedNode[],
): LeadImage | null {
  const linked = linkedImages(nodes, page)
  const declared = firstUsable(metasOf(head, metaNames.image), page)
  const first = linked.find(isWide) ?? linked[0]
  const url = declared ?? first?.url
  if (!url) return null
  const exact = linked.find((image) => image.url === url)
  const same = exact ?? linked.find((image) => isSamePicture(image.url, url)) ?? first
  const details = same?.details ?? null
  const read = (name: string) => (details ? fieldText(details, name) : null)
  return {
    url,
    alt: tidyLine(
      metaOf(head, ['og:image:alt', 'twitter:image:alt']) ?? read('caption') ?? '',
      2000,
    ),
    // The same picture at another address may have another size.
    width: pixels((declared && metaOf(head, ['og:image:width'])) ?? (exact ? read('width') : null)),
    height: pixels(
      (declared && metaOf(head, ['og:image:height'])) ?? (exact ? read('height') : null),
    ),
    credit: details && pictureCredit(details),
  }
}

const maxDeclared = 20 // pictures that a page declares for sharing

function firstUsable(addresses: readonly string[], page: UrlContext): SafeUrl | null {
  for (const address of addresses.slice(0, maxDeclared)) {
    const url = pictureUrl(address, page)
    if (url) return url
  }
  return null
}

type LinkedImage = { url: SafeUrl; details: LinkedNode | null }

const maxLinked = 20 // pictures of an article in JSON-LD

function linkedImages(nodes: readonly LinkedNode[], page: UrlContext): LinkedImage[] {
  const images = nodes.flatMap((node) => asList(field(node, 'image'))).slice(0, maxLinked)
  return images.flatMap((image) => {
    const url = linkedPictureUrl(image, page)
    return url ? [{ url, details: isLinkedNode(image) ? image : null }] : []
  })
}

/** Whether a picture is wider than high. JSON-LD also lists the square crops that search engines ask for. */
function isWide({ details }: LinkedImage): boolean {
  if (!details) return false
  const [width, height] = ['width', 'height'].map((name) => pixels(fieldText(details, name)))
  return (width ?? 0) > (height ?? Number.POSITIVE_INFINITY)
}
