import { field, isLinkedNode, asList, type LinkedNode } from '../data/linked-data.ts'
import { metaOf, metasOf, type PageHead } from '../data/page-head.ts'
import { metaNames } from '../vocabulary/meta-names.ts'

/** What the page declares about access and reuse. */
type Rights = {
  isAccessibleForFree: boolean | null
  isNoindex: boolean
  isTdmReserved: boolean
}

const noindex = /(?:^|[\s,])(?:noindex|none)(?:[\s,]|$)/i

/**
 * Reads whether the article is free to read, whether search engines must not list it, and whether text and data mining
 * is reserved.
 *
 * @see https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
 */
export function rightsOf(head: PageHead, nodes: readonly LinkedNode[]): Rights {
  return {
    isAccessibleForFree: freeAccess(head, nodes),
    isNoindex: metasOf(head, ['robots', 'googlebot', 'googlebot-news']).some((value) =>
      noindex.test(value),
    ),
    isTdmReserved: metaOf(head, ['tdm-reservation'])?.trim() === '1',
  }
}

function freeAccess(head: PageHead, nodes: readonly LinkedNode[]): boolean | null {
  for (const node of nodes) {
    const whole = truth(field(node, 'isAccessibleForFree'))
    const parts = asList(field(node, 'hasPart')).slice(0, 50)
    const isPartClosed = parts.some(
      (part) => isLinkedNode(part) && truth(field(part, 'isAccessibleForFree')) === false,
    )
    if (isPartClosed && whole !== true) return false
    if (whole !== null) return whole
  }
  const tier = metaOf(head, metaNames.tier)?.toLowerCase()
  if (tier === 'free') return true
  return tier === 'locked' || tier === 'metered' ? false : null
}

function truth(value: unknown): boolean | null {
  const [first] = asList(value)
  if (typeof first === 'boolean') return first
  if (typeof first !== 'string') return null
  const word = first
    .slice(first.lastIndexOf('/') + 1)
    .trim()
    .toLowerCase()
  if (word === 'true' || word === 'yes') return true
  return word === 'false' || word === 'no' ? false : null
}
