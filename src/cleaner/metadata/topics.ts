import { listKey } from '../../article/listing.ts'
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

const ownWordsMetas = ['og:title', 'description', 'og:description']
const keywordMetas = ['keywords']
const maxOwnKeywords = 10 // a longer list belongs to the site
const maxTags = 50
const maxTagLength = 80 // characters; a longer tag is a sentence
const maxKeywords = 15 // a longer list is keyword stuffing

// Labels for machines: `Day: Friday`, `topic/cup`, `nav_top`, numbers and hashes.
const internal = /[:/_]|^[\d\s-]+$|^[\da-f-]{24,}$/u

/** The section of the site that an article belongs to, or `null`. */
export function sectionOf(
  head: PageHead,
  nodes: readonly LinkedNode[],
  linked: readonly LinkedNode[],
  trace: Trace,
): string | null {
  const found = {
    'article:section': metaOf(head, metaNames.section.slice(0, 1)),
    'JSON-LD': nodes.map((node) => fieldText(node, 'articleSection')).find((text) => text) ?? null,
    meta: metaOf(head, metaNames.section),
    breadcrumb: crumb(linked),
  }
  const sources = ['article:section', 'JSON-LD', 'meta', 'breadcrumb'] as const
  const candidates = sources.flatMap((source): Candidate<'section'>[] => {
    const value = tidyLine(found[source]?.split(/[,;|]/u)[0] ?? '', 200)
    return value === '' ? [] : [{ value, source, signs: { 'an address': /^https?:/.test(value) } }]
  })
  return choose('section', candidates, trace)?.value ?? null
}

/** All names of the sections that an article belongs to: declared, in its breadcrumbs, in its address. */
export function sectionNames(url: string, head: PageHead, linked: readonly LinkedNode[]): string[] {
  const path = (URL.parse(url)?.pathname ?? '').split('/').slice(1, -1)
  return [
    ...metasOf(head, metaNames.section),
    ...crumbs(linked)
      .slice(0, -1)
      .filter((name) => name !== null),
    ...path.slice(0, maxPath),
  ]
}

const maxPath = 4 // folders of an address

// The last breadcrumb that is neither the article nor the front page.
function crumb(linked: readonly LinkedNode[]): string | null {
  const names = crumbs(linked)
  return names.length >= 3 ? (names.at(-2) ?? null) : null
}

function crumbs(linked: readonly LinkedNode[]): (string | null)[] {
  const list = linked.find((node) => typesOf(node).includes('BreadcrumbList'))
  const items = list ? asList(field(list, 'itemListElement')).slice(0, 20) : []
  return items.map((item) =>
    isLinkedNode(item) ? (fieldText(item, 'name') ?? textIn(field(item, 'item'))) : null,
  )
}

/** The tags that the page gives its article, each once, in order. */
export function tagsOf(
  head: PageHead,
  nodes: readonly LinkedNode[],
  siteNames: ReadonlySet<string>,
): string[] {
  const lists = [
    ...metasOf(head, metaNames.tag).map((value) => [value]),
    ...nodes.map((node) => asList(field(node, 'keywords')).flatMap((each) => textIn(each) ?? [])),
    ...metasOf(head, metaNames.tags).map((value) => [value]),
    ...metasOf(head, keywordMetas)
      .filter((list) => areOwn(list, head))
      .map((value) => [value]),
  ]
  const tags = new Map<string, string>()
  for (const tag of lists.flatMap(splitList)) {
    const line = tidyLine(tag, 200)
    const words = squeeze(line)
    const key = listKey(line) // `C++` and `C#` are two tags
    if (
      words !== '' &&
      !internal.test(line) &&
      line.length <= maxTagLength &&
      !siteNames.has(words) &&
      !tags.has(key)
    )
      tags.set(key, line)
  }
  return [...tags.values()].slice(0, maxTags)
}

// Most pages declare their site's keywords. Those of an article appear in its title or description.
function areOwn(list: string, head: PageHead): boolean {
  const ownWords = squeeze([head.title ?? '', ...metasOf(head, ownWordsMetas)].join(' '))
  const keywords = list
    .split(/[,;、，]/u)
    .map(squeeze)
    .filter((keyword) => keyword !== '')
  const found = keywords.filter((keyword) => ownWords.includes(keyword))
  return keywords.length <= maxOwnKeywords && found.length >= keywords.length / 2
}

function splitList(values: readonly string[]): string[] {
  const [only, ...more] = values
  if (only === undefined || more.length > 0) return values.slice(0, maxTags)
  const parts = only.split(/[,;、，]/u).map((part) => part.trim())
  return parts.length > maxKeywords ? [] : parts
}
