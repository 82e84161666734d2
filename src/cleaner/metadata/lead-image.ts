import type { LeadImage } from '../../article/article.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { isSamePicture } from '../../article/same-picture.ts'
import { tidyLine } from '../../article/text.ts'
import { mediaUrl } from '../media-url.ts'
import type { Page } from '../page.ts'
import { pictureAddress, pictureCredit, pixels } from './described-pictures.ts'
import { field, fieldText, isLinkedNode, listOf, type LinkedNode } from './linked-data.ts'
import { metaOf, type PageHead } from './page-head.ts'

const imageMetas = [
  'og:image:secure_url',
  'og:image',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
  'parsely-image-url',
  'sailthru.image.full',
  'thumbnail',
]
/** Finds the picture that stands for the article: what the page declares for sharing, or in its JSON-LD. */
export function leadImageOf(
  page: Pick<Page, 'base' | 'isLocal'>,
  head: PageHead,
  nodes: readonly LinkedNode[],
): LeadImage | null {
  const linked = linkedImages(nodes)
  const declared = mediaUrl(metaOf(head, imageMetas), page)
  const first = linked.find((image) => pictureAddress(image, page))
  const address = declared ?? (first ? pictureAddress(first, page) : null)
  if (!address) return null
  const exact = linked.find((image) => pictureAddress(image, page) === address)
  const same = exact ?? linked.find((image) => isOf(pictureAddress(image, page), address)) ?? first
  const details = same && isLinkedNode(same) ? same : null
  const read = (name: string) => (details ? fieldText(details, name) : null)
  return {
    url: address,
    alt: tidyLine(
      metaOf(head, ['og:image:alt', 'twitter:image:alt']) ?? read('caption') ?? '',
      2000,
    ),
    // The same picture at another address may be of another size.
    width: pixels((declared && metaOf(head, ['og:image:width'])) ?? (exact ? read('width') : null)),
    height: pixels(
      (declared && metaOf(head, ['og:image:height'])) ?? (exact ? read('height') : null),
    ),
    credit: details && pictureCredit(details),
  }
}

function isOf(found: SafeUrl | null, address: SafeUrl): boolean {
  return found !== null && isSamePicture(found, address)
}

function linkedImages(nodes: readonly LinkedNode[]): unknown[] {
  return nodes.flatMap((node) => listOf(field(node, 'image'))).slice(0, 20)
}
