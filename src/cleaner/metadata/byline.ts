import type { Element } from '../dom.ts'
import { attribute, holds } from '../dom.ts'
import { creditsIn, isWrittenAsName, type Credit } from './credits.ts'
import type { Landmark } from './landmarks.ts'
import { field, fieldText, isLinkedNode, listOf, typesOf, type LinkedNode } from './linked-data.ts'
import { metasOf, type PageHead } from './page-head.ts'
import { textOf } from './text-of.ts'
import { squeeze } from './title-suffix.ts'

export type Byline = { byline: string[]; agencies: string[] }

const authorMetas = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'byl',
  'article:author_name',
  'twitter:data1',
]

const maxNames = 50
const maxAgencies = 20
const maxBylineLength = 250 // characters; longer is a biography
const maxDistance = 25 // elements between two bylines that belong together
const maxBefore = 60 // elements between a byline and the heading after it

/** What `bylineOf` looks at. */
export type BylineSources = {
  nodes: readonly LinkedNode[]
  linked: readonly LinkedNode[]
  head: PageHead
  bylines: readonly Landmark[]
  headingOrder: number
  siteNames: readonly string[]
}

/**
 * Names the people who made an article, and apart from them the agencies and desks. Where no person is named, the desk or the
 * agency that signs stands in the byline as printed.
 */
export function bylineOf(sources: BylineSources): Byline {
  const names = new Set(sources.siteNames.map(squeeze).filter((name) => name !== ''))
  const candidates = [
    linkedCredits(sources, names),
    metaCredits(sources.head, names),
    shownCredits(sources, names),
  ]
  const withPeople = candidates.find((credits) => credits.some(({ kind }) => kind === 'person'))
  const chosen = withPeople ?? candidates.find((credits) => credits.length > 0) ?? []
  const people = chosen.filter(({ kind }) => kind === 'person')
  const agencies = candidates.flat().filter(({ kind }) => kind === 'agency')
  const desks = people.length > 0 ? chosen.filter(({ kind }) => kind === 'desk') : []
  return {
    byline: distinct(people.length > 0 ? people : chosen).slice(0, maxNames),
    agencies: distinct([...agencies, ...desks]).slice(0, maxAgencies),
  }
}

/** Each name once; one that another begins with stands for both: "Ada Winter" for "Ada Winter Marketing". */
function distinct(credits: readonly Credit[]): string[] {
  const names = new Map(credits.map(({ name }) => [squeeze(name), name] as const).reverse())
  const unique = [...names.values()].reverse()
  return unique.filter((name) => !unique.some((other) => name.startsWith(`${other} `)))
}

function linkedCredits({ nodes, linked }: BylineSources, siteNames: ReadonlySet<string>): Credit[] {
  for (const node of nodes) {
    for (const name of ['author', 'creator']) {
      const credits = listOf(field(node, name)).flatMap((author) =>
        creditsOf(author, linked, siteNames),
      )
      if (credits.length > 0) return credits
    }
  }
  return []
}

function creditsOf(
  author: unknown,
  linked: readonly LinkedNode[],
  siteNames: ReadonlySet<string>,
): Credit[] {
  if (typeof author === 'string') return isAddress(author) ? [] : creditsIn(author, siteNames)
  if (!isLinkedNode(author)) return []
  const id = field(author, '@id')
  const whole = fieldText(author, 'name')
    ? author
    : linked.find(
        (node) => id !== undefined && field(node, '@id') === id && fieldText(node, 'name'),
      )
  const names = whole ? listOf(field(whole, 'name')) : fullName(author)
  const isOrganisation = whole
    ? typesOf(whole).some((type) => type.endsWith('Organization'))
    : false
  return names
    .flatMap((name) =>
      typeof name === 'string' && !isAddress(name) ? creditsIn(name, siteNames) : [],
    )
    .map((credit) =>
      isOrganisation && credit.kind === 'person' && !isWrittenAsName(credit)
        ? { ...credit, kind: 'desk' }
        : credit,
    )
}

function fullName(person: LinkedNode): string[] {
  const parts = [fieldText(person, 'givenName'), fieldText(person, 'familyName')]
  return parts.every((part) => part !== null) ? [parts.join(' ')] : []
}

function metaCredits(head: PageHead, siteNames: ReadonlySet<string>): Credit[] {
  for (const name of authorMetas) {
    const values = metasOf(head, [name]).filter((value) => !isAddress(value))
    const credits = values.flatMap((value) => creditsIn(value, siteNames))
    if (credits.length > 0 && name !== 'twitter:data1') return credits
  }
  return []
}

function isAddress(value: string): boolean {
  return /^(?:https?:)?\/\/|^www\.|^@|^\//.test(value.trim())
}

/**
 * The bylines that the page shows, from the one nearest the heading on as long as they keep together. Of a
 * byline inside another, the inner one counts.
 */
function shownCredits(
  { bylines, headingOrder }: BylineSources,
  siteNames: ReadonlySet<string>,
): Credit[] {
  const credits: Credit[] = []
  let last: Landmark | null = null
  for (const [index, landmark] of bylines.entries()) {
    if (landmark.order < headingOrder - maxBefore) continue
    if (last && landmark.order - last.order > maxDistance) break
    const found = creditsOfElement(landmark.element, siteNames)
    if (found.length === 0) continue
    const inner = bylines[index + 1]
    const isOuter = inner !== undefined && holds(landmark.element, inner.element)
    if (isOuter && creditsOfElement(inner.element, siteNames).length > 0) continue
    credits.push(...found)
    last = landmark
  }
  return credits
}

function creditsOfElement(element: Element, siteNames: ReadonlySet<string>): Credit[] {
  const text = textOf(element, ' | ')
  if (text === '' || text.length > maxBylineLength) return []
  const isDeclared =
    attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author'
  return creditsIn(text, siteNames).filter(
    (credit) => credit.kind !== 'person' || isDeclared || isWrittenAsName(credit),
  )
}
