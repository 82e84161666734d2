import type { LeadImage } from '../../article/article.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { isSamePicture } from '../../article/same-picture.ts'
import { tidyLine } from '../../article/text.ts'
import { mediaUrl } from '../media-url.ts'
import type { Page } from '../page.ts'
import { field, fieldText, isLinkedNode, listOf, textIn, type LinkedNode } from './linked-data.ts'
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
const maxPixels = 100_000

/** Finds the picture that stands for the article: what the page declares for sharing, or in its JSON-LD. */
export function leadImageOf(
  page: Pick<Page, 'url' | 'isLocal'>,
  head: PageHead,
  nodes: readonly LinkedNode[],
): LeadImage | null {
  const linked = linkedImages(nodes)
  const declared = mediaUrl(metaOf(head, imageMetas), page)
  const first = linked.find((image) => addressOf(image, page))
  const address = declared ?? (first ? addressOf(first, page) : null)
  if (!address) return null
  const exact = linked.find((image) => addressOf(image, page) === address)
  const same = exact ?? linked.find((image) => isOf(addressOf(image, page), address)) ?? first
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
    credit:
      tidyLine(
        read('creditText') ?? read('copyrightHolder') ?? read('creator') ?? read('author') ?? '',
        500,
      ) || null,
  }
}

function isOf(found: SafeUrl | null, address: SafeUrl): boolean {
  return found !== null && isSamePicture(found, address)
}

function linkedImages(nodes: readonly LinkedNode[]): unknown[] {
  return nodes.flatMap((node) => listOf(field(node, 'image'))).slice(0, 20)
}

function addressOf(image: unknown, page: Pick<Page, 'url' | 'isLocal'>): SafeUrl | null {
  const value = isLinkedNode(image)
    ? (textIn(field(image, 'url')) ?? textIn(field(image, 'contentUrl')))
    : image
  return typeof value === 'string' && value !== '' ? mediaUrl(value, page) : null
}

function pixels(value: string | null): number | null {
  const number = Number.parseInt(value ?? '', 10)
  return number >= 1 && number <= maxPixels ? number : null
}
