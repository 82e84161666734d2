import { listKey } from '../../article/listing.ts'
import { siteLabel } from '../../article/outlet.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { sourceDomain } from '../../article/source-url.ts'
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
import type { Trace } from '../page/trace.ts'
import { metaNames } from '../vocabulary/meta-names.ts'
import { choose, type Candidate } from './candidate.ts'
import { squeeze } from './title-suffix.ts'

/** What a page declares in its head and its JSON-LD. */
export type Declarations = {
  head: PageHead
  /** Objects that describe the article. */
  nodes: readonly LinkedNode[]
  /** All objects that may describe the page. */
  linked: readonly LinkedNode[]
  trace: Trace
}

const domainName = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)\/?$/iu

/**
 * Finds the name of the site that a page comes from, as its readers know it.
 *
 * @returns The declared name. If that is a domain (`merkur.de`) or missing, the label of the domain (`merkur`).
 */
export function sourceOf(
  url: SafeUrl,
  { head, linked, trace }: Declarations,
): { name: string; domain: string } {
  const domain = sourceDomain(url)
  const named = {
    'site name': [metaOf(head, ['og:site_name'])],
    publisher: publisherNames(linked),
    application: [metaOf(head, ['application-name', 'apple-mobile-web-app-title'])],
    meta: [metaOf(head, metaNames.publisher)],
    address: [siteLabel(domain)],
  }
  const candidates = sourceSources.flatMap((source) =>
    named[source].map((name): Candidate<'source'> => {
      const line = tidyLine(name ?? '', 200)
      const itsDomain = domainName.exec(line)?.[1]?.toLowerCase()
      return {
        value: itsDomain ? siteLabel(itsDomain) : line,
        source,
        signs: { 'address or account': line === '' || /^(?:http|@)/.test(line) },
      }
    }),
  )
  return { name: choose('source', candidates, trace)?.value || domain, domain }
}

const sourceSources = ['site name', 'publisher', 'application', 'meta', 'address'] as const

/** All names of a site, which are removed from titles and bylines. */
export function siteNames(url: SafeUrl, head: PageHead, linked: readonly LinkedNode[]): string[] {
  const domain = sourceDomain(url)
  const names = [
    metaOf(head, ['og:site_name']),
    metaOf(head, ['application-name']),
    ...publisherNames(linked),
    metaOf(head, ['twitter:site']),
  ]
  return [domain, siteLabel(domain), ...names.filter((name) => name !== null)].map((name) =>
    name.replace(/^@/, ''),
  )
}

function publisherNames(linked: readonly LinkedNode[]): string[] {
  const publishers = linked.flatMap((node) => asList(field(node, 'publisher')))
  const sites = linked.filter((node) =>
    typesOf(node).some((type) => type === 'WebSite' || type.endsWith('MediaOrganization')),
  )
  return [...publishers, ...sites].flatMap(
    (each) => (isLinkedNode(each) && fieldText(each, 'name')) || [],
  )
}

/** The section of the site that an article belongs to, or `null`. */
export function sectionOf({ head, nodes, linked, trace }: Declarations): string | null {
  const found = {
    'article:section': metaOf(head, metaNames.section.slice(0, 1)),
    'JSON-LD': nodes.map((node) => fieldText(node, 'articleSection')).find((text) => text),
    meta: metaOf(head, metaNames.section),
    // Between the front page and the article.
    breadcrumb: crumbs(linked).slice(1, -1).at(-1),
  }
  const candidates = sectionSources.flatMap((source): Candidate<'section'>[] => {
    const value = tidyLine(found[source]?.split(/[,;|]/u)[0] ?? '', 200)
    return value === '' ? [] : [{ value, source, signs: { 'an address': /^https?:/.test(value) } }]
  })
  return choose('section', candidates, trace)?.value ?? null
}

const sectionSources = ['article:section', 'JSON-LD', 'meta', 'breadcrumb'] as const
const maxPath = 4 // folders of an address

/** All names of the sections that an article belongs to: declared, in its breadcrumbs, in its address. */
export function sectionNames(url: string, head: PageHead, linked: readonly LinkedNode[]): string[] {
  const path = (URL.parse(url)?.pathname ?? '').split('/').slice(1, -1)
  return [
    ...metasOf(head, metaNames.section),
    ...crumbs(linked).slice(0, -1),
    ...path.slice(0, maxPath),
  ]
}

function crumbs(linked: readonly LinkedNode[]): string[] {
  const list = linked.find((node) => typesOf(node).includes('BreadcrumbList'))
  const items = list ? asList(field(list, 'itemListElement')).slice(0, 20) : []
  return items.map(
    (item) =>
      (isLinkedNode(item) && (fieldText(item, 'name') ?? textIn(field(item, 'item')))) || '',
  )
}

const maxOwnKeywords = 10 // a longer list belongs to the site
const maxTags = 50
const maxTagLength = 80 // characters; a longer tag is a sentence
const maxKeywords = 15 // a longer list is keyword stuffing

// Labels for machines: `Day: Friday`, `topic/cup`, `nav_top`, numbers and hashes.
const internal = /[:/_]|^[\d\s-]+$|^[\da-f-]{24,}$/u
const comma = /[,;、，]/u

/**
 * The tags that the page gives its article, each once, in order.
 *
 * @param names Names of the site, as `squeeze` gives them.
 */
export function tagsOf({ head, nodes }: Declarations, names: ReadonlySet<string>): string[] {
  const lists = [
    ...metasOf(head, metaNames.tag).map((value) => [value]),
    ...nodes.map((node) => asList(field(node, 'keywords')).flatMap((each) => textIn(each) ?? [])),
    ...metasOf(head, metaNames.tags).map((value) => [value]),
    ...metasOf(head, ['keywords'])
      .filter((list) => areOwn(list, head))
      .map((value) => [value]),
  ]
  const tags = new Map<string, string>()
  for (const tag of lists.flatMap(splitList)) {
    const line = tidyLine(tag, 200)
    const words = squeeze(line)
    const isTag = words !== '' && !internal.test(line) && line.length <= maxTagLength
    const key = listKey(line) // `C++` and `C#` are two tags
    if (isTag && !names.has(words) && !tags.has(key)) tags.set(key, line)
  }
  return [...tags.values()].slice(0, maxTags)
}

// Most pages declare their site's keywords. Those of an article appear in its title or description.
function areOwn(list: string, head: PageHead): boolean {
  const texts = metasOf(head, ['og:title', 'description', 'og:description'])
  const ownWords = squeeze([head.title ?? '', ...texts].join(' '))
  const keywords = list.split(comma).flatMap((keyword) => squeeze(keyword) || [])
  const found = keywords.filter((keyword) => ownWords.includes(keyword))
  return keywords.length <= maxOwnKeywords && found.length >= keywords.length / 2
}

function splitList(values: readonly string[]): readonly string[] {
  const [only, ...more] = values
  if (only === undefined || more.length > 0) return values.slice(0, maxTags)
  const parts = only.split(comma)
  return parts.length > maxKeywords ? [] : parts
}

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
export function rightsOf({ head, nodes }: Declarations): Rights {
  const robots = metasOf(head, ['robots', 'googlebot', 'googlebot-news'])
  return {
    isAccessibleForFree: freeAccess(head, nodes),
    isNoindex: robots.some((value) => noindex.test(value)),
    isTdmReserved: metaOf(head, ['tdm-reservation'])?.trim() === '1',
  }
}

function freeAccess(head: PageHead, nodes: readonly LinkedNode[]): boolean | null {
  for (const node of nodes) {
    const whole = truth(field(node, 'isAccessibleForFree'))
    const parts = asList(field(node, 'hasPart')).slice(0, 50).filter(isLinkedNode)
    const isPartClosed = parts.some((part) => truth(field(part, 'isAccessibleForFree')) === false)
    if (isPartClosed && whole !== true) return false
    if (whole !== null) return whole
  }
  return words.get(metaOf(head, metaNames.tier)?.toLowerCase() ?? '') ?? null
}

const words = new Map([
  ['true', true],
  ['yes', true],
  ['free', true],
  ['false', false],
  ['no', false],
  ['locked', false],
  ['metered', false],
])

/** A boolean, or a word for one, alone or at the end of an address. */
function truth(value: unknown): boolean | null {
  const [first] = asList(value)
  if (typeof first !== 'string') return typeof first === 'boolean' ? first : null
  const word = first.slice(first.lastIndexOf('/') + 1)
  return words.get(word.trim().toLowerCase()) ?? null
}
