import type { LinkedNode } from '../data/linked-data.ts'
import type { PageHead } from '../data/page-head.ts'
import type { AuthorCredit } from './author-credits.ts'
import { linkedCredits, metaCredits } from './declared-credits.ts'
import type { PagePart } from './page-parts.ts'
import { shownCredits } from './shown-credits.ts'
import { signatures, type SignatureSources } from './signatures.ts'
import { squeeze } from './title-suffix.ts'

type Byline = { byline: string[]; agencies: string[] }

const maxNames = 50
const maxRead = 200 // names of one list that are compared with each other
const maxAgencies = 20

/** The input of `bylineOf`. */
type BylineSources = SignatureSources & {
  nodes: readonly LinkedNode[]
  linked: readonly LinkedNode[]
  head: PageHead
  bylines: readonly PagePart[]
  siteNames: readonly string[]
}

/**
 * Finds the names of an article's authors. The first source that names a person counts: JSON-LD, `<meta>`, the shown
 * bylines, unmarked names.
 *
 * 1. `byline` holds persons, and agencies with their own entry in a list of authors. Without a person it holds the desk
 *    or the agency, as printed.
 * 2. `agencies` holds the agencies of all sources and the desks next to persons.
 */
export function bylineOf(sources: BylineSources): Byline {
  const names = new Set(sources.siteNames.map(squeeze).filter((name) => name !== ''))
  const candidates = [
    linkedCredits(sources.nodes, sources.linked, names),
    metaCredits(sources.head, names),
    shownCredits(sources.bylines, sources.headingOrder, names),
  ]
  if (!candidates.some(hasPerson)) candidates.push(signatures(sources, names))
  const chosen =
    candidates.find(hasPerson) ?? candidates.find((credits) => credits.length > 0) ?? []
  const agencies = candidates.flat().filter(({ kind }) => kind === 'agency')
  const desks = hasPerson(chosen) ? chosen.filter(({ kind }) => kind === 'desk') : []
  return {
    byline: distinct(hasPerson(chosen) ? chosen.filter(isAuthor) : chosen).slice(0, maxNames),
    agencies: distinct([...agencies, ...desks]).slice(0, maxAgencies),
  }
}

function hasPerson(credits: readonly AuthorCredit[]): boolean {
  return credits.some(({ kind }) => kind === 'person')
}

function isAuthor({ kind, isEntry }: AuthorCredit): boolean {
  return kind === 'person' || (kind === 'agency' && isEntry === true)
}

/** Each name once, without names that begin with another: "Ada Winter" replaces "Ada Winter Marketing". */
function distinct(credits: readonly AuthorCredit[]): string[] {
  const names = new Map(
    credits
      .slice(0, maxRead)
      .map(({ name }) => [squeeze(name), name] as const)
      .reverse(),
  )
  const unique = [...names.values()].reverse()
  return unique.filter((name) => !unique.some((other) => name.startsWith(`${other} `)))
}
