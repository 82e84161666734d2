import { fieldText, type LinkedNode } from '../data/linked-data.ts'
import { metasOf, type PageHead } from '../data/page-head.ts'
import { attribute } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import type { PagePart } from './page-parts.ts'
import { machineTime } from './time/machine-time.ts'
import { proseTime, type DateConventions } from './time/prose-time.ts'
import type { WrittenTime } from './time/written-time.ts'

/** The input of `declaredTimes`. */
export type DeclaredTimeSources = {
  nodes: readonly LinkedNode[]
  head: PageHead
  times: readonly PagePart[]
  conventions: DateConventions
}

/** Where pages declare an article's time of publication, the most trusted first. */
export const published = {
  linked: ['datePublished', 'dateCreated', 'uploadDate'],
  metas: [
    'article:published_time',
    'article:published',
    'og:article:published_time',
    'og:published_time',
    'article:published:time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'publish-date',
    'publish_date',
    'publishdate',
    'published-date',
    'published_time',
    'publication_date',
    'pubdate',
    'citation_publication_date',
    'citation_date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'article:create_time',
    'last-published',
    'originalpublicationdate',
    'article_date_original',
    'date',
    'published',
    'published_date',
    'published_at',
    'publishedat',
    'published-at',
    'published-time',
    'publish-time',
    'publish_time',
    'publishtime',
    'publicationdate',
    'publication-date',
    'pub_date',
    'pub-date',
    'datecreated',
    'created',
  ],
  property: 'datePublished',
} as const

/** Where pages declare an article's last change, the most trusted first. */
export const modified = {
  linked: ['dateModified'],
  metas: [
    'article:modified_time',
    'og:updated_time',
    'article:modified',
    'article:modified:time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'cxenseparse:modifiedtime',
    'last-modified',
    'lastmod',
    'revised',
    'updated_time',
  ],
  property: 'dateModified',
} as const

/** Reads the times that a page declares in JSON-LD, in its head and in microdata, the most trusted first. */
export function declaredTimes(
  { nodes, head, times, conventions }: DeclaredTimeSources,
  names: typeof published | typeof modified,
): WrittenTime[] {
  const linked = names.linked.flatMap((name) => nodes.map((node) => fieldText(node, name)))
  const marked = times
    .filter(({ element }) => attribute(element, 'itemprop').split(/\s+/u).includes(names.property))
    .map(
      ({ element }) =>
        attribute(element, 'datetime') || attribute(element, 'content') || textOf(element),
    )
  return [...linked, ...metasOf(head, names.metas), ...marked].flatMap(
    (value) => readTime(value ?? '', conventions) ?? [],
  )
}

/** Reads a time as machines or people write it; `null` when it is neither. */
export function readTime(value: string, conventions: DateConventions): WrittenTime | null {
  return value === '' ? null : (machineTime(value) ?? proseTime(value, conventions))
}
