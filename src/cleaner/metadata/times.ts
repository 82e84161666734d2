import type { Moment } from '../../article/day.ts'
import { attribute } from '../dom.ts'
import { updateWords } from '../vocabulary/update-words.ts'
import type { Landmark } from './landmarks.ts'
import { fieldText, type LinkedNode } from './linked-data.ts'
import { metasOf, type PageHead } from './page-head.ts'
import { textOf } from './text-of.ts'
import { machineTime } from './time/machine-time.ts'
import { proseTime, type DateCustoms } from './time/prose-time.ts'
import { toMoment, type WrittenTime } from './time/written-time.ts'

export type Times = { publishedAt: Moment | null; modifiedAt: Moment | null }

/** What `timesOf` looks at. */
export type TimeSources = {
  nodes: readonly LinkedNode[]
  head: PageHead
  times: readonly Landmark[]
  dated: readonly Landmark[]
  headingOrder: number
  url: string
  customs: DateCustoms
  /** The zone of the page's country, when that is certain. */
  zone: string | null
  now: Date
}

const published = {
  linked: ['datePublished', 'dateCreated', 'uploadDate'],
  metas: [
    'article:published_time',
    'article:published',
    'og:article:published_time',
    'og:published_time',
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
  ],
  property: 'datePublished',
} as const

const modified = {
  linked: ['dateModified'],
  metas: [
    'article:modified_time',
    'og:updated_time',
    'article:modified',
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

const earliest = Date.UTC(1900, 0, 1)
const latestAheadMs = 2 * 86_400_000
const maxDistance = 250 // elements between the heading and the time of its article
const maxLine = 160 // characters of a line that holds a date

/** Finds when an article came out and when it was last changed; what the page does not say is `null`. */
export function timesOf(sources: TimeSources): Times {
  const first = known(sources, [
    ...declared(sources, published),
    ...shown(sources),
    ...inAddress(sources.url),
  ])
  const last = known(sources, declared(sources, modified))
  const isLater = first === null || last === null || last > first
  return { publishedAt: first, modifiedAt: isLater ? last : null }
}

/** Takes the most trusted time, or a later source's that gives the hour for the same day. */
function known(sources: TimeSources, times: readonly WrittenTime[]): Moment | null {
  const possible = times.filter(
    ({ wall }) => wall >= earliest && wall <= sources.now.getTime() + latestAheadMs,
  )
  const [first] = possible
  if (!first) return null
  const exact = first.hasClock
    ? first
    : (possible.find(({ wall, hasClock }) => hasClock && sameDay(wall, first.wall)) ?? first)
  return toMoment(withOffset(exact, possible), sources.zone)
}

function sameDay(one: number, other: number): boolean {
  return Math.floor(one / 86_400_000) === Math.floor(other / 86_400_000)
}

// A sibling that shows the same hour and minute tells the offset that this one lacks.
function withOffset(time: WrittenTime, siblings: readonly WrittenTime[]): WrittenTime {
  if (time.offset !== null || !time.hasClock) return time
  const minute = (wall: number) => Math.floor(wall / 60_000)
  const twin = siblings.find(
    ({ wall, offset }) => offset !== null && minute(wall) === minute(time.wall),
  )
  return twin ? { ...time, offset: twin.offset } : time
}

function declared(
  { nodes, head, times, customs }: TimeSources,
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
    (value) => read(value ?? '', customs) ?? [],
  )
}

function read(value: string, customs: DateCustoms): WrittenTime | null {
  return value === '' ? null : (machineTime(value) ?? proseTime(value, customs))
}

/** Times that the page shows by its heading: `<time>` and what is named for a date, then any line with a date. */
function shown(sources: TimeSources): WrittenTime[] {
  const { customs } = sources
  const marked = byHeading(sources.times, sources.headingOrder)
  const machine = marked.flatMap(
    ({ element }) => read(attribute(element, 'datetime'), customs) ?? [],
  )
  const lines = [...marked, ...byHeading(sources.dated, sources.headingOrder)]
    .map(({ element }) => textOf(element))
    .filter((text) => text.length <= maxLine)
  const first = lines.filter((text) => !updates.test(text))
  const prose = [...first, ...lines.filter((text) => updates.test(text))]
  return [...machine, ...prose.flatMap((text) => proseTime(text, customs) ?? [])]
}

const updates = new RegExp(`(?<!\\p{L})(?:${updateWords.join('|')})(?!\\p{L})`, 'iu')

/** The nearest first; what stands before the heading counts as farther. */
function byHeading(found: readonly Landmark[], headingOrder: number): Landmark[] {
  const distance = ({ order }: Landmark) =>
    order >= headingOrder ? order - headingOrder : (headingOrder - order) * 3
  return found
    .filter((landmark) => headingOrder === 0 || distance(landmark) < maxDistance)
    .sort((a, b) => distance(a) - distance(b))
}

const addressDay = /[/_-](\d{4})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/._-])/

/** The day in an address such as `/2023/04/28/title`. */
function inAddress(url: string): WrittenTime[] {
  const [, year, month, day] = addressDay.exec(url) ?? []
  return year ? [machineTime(`${year}-${month}-${day}`) ?? []].flat() : []
}
