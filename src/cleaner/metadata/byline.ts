import type { LinkedNode } from '../data/linked-data.ts'
import type { PageHead } from '../data/page-head.ts'
import type { Trace } from '../page/trace.ts'
import type { AuthorCredit } from './author-credits.ts'
import { choose, type Candidate } from './candidate.ts'
import { linkedCredits, metaCredits } from './declared-credits.ts'
import type { PagePart } from './page-parts.ts'
import { shownCredits } from './shown-credits.ts'
import { signatures, type SignatureSources } from './signatures.ts'
import { squeeze } from './title-suffix.ts'

type Byline = { byline: string[]; agencies: string[] }
type BylineCandidate = Candidate<'byline', AuthorCredit[]>

const maxNames = 50
const maxRead = 200 // names of one list that are compared with each other
const maxAgencies = 20

/** The input of `bylineOf`. */
type BylineSources = SignatureSources & {
  nodes: readonly LinkedNode[]
  linked: readonly LinkedNode[]
  head: PageHead
  bylines: readonly PagePart[]
  siteNames: ReadonlySet<string>
  trace: Trace
}

/**
 * Finds the names of an article's authors.
 *
 * 1. `byline` holds persons, and agencies with their own entry in a list of authors. Without a person it holds the desk
 *    or the agency, as printed.
 * 2. `agencies` holds the agencies of all sources and the desks next to persons.
 */
export function bylineOf(sources: BylineSources): Byline {
  const { nodes, linked, head, bylines, headingOrder, trace } = sources
  const names = sources.siteNames
  const shown = shownCredits(bylines, headingOrder, names)
  // Somebody whom the page shows as its editor, next to the writer, did not write it.
  const others = new Set(shown.credits.some(isPerson) ? shown.others.map(keyOf) : [])
  for (const credit of shown.credits) others.delete(keyOf(credit))
  const declared = [linkedCredits(nodes, linked, names), metaCredits(head, names)].map((credits) =>
    credits.filter((credit) => !others.has(keyOf(credit))),
  )
  const fuller = shown.lists.find((list) => holdsMore(list, declared)) ?? []
  const lists = [...declared, shown.credits, fuller]
  lists.push(lists.some(hasPerson) ? [] : signatures(sources, names))
  const candidates = lists
    .map((value, index): BylineCandidate => {
      const person = hasPerson(value) ? 1 : value.some(isPerson) ? 0.5 : 0
      const signs = {
        'a person': person,
        'the declared names and more': value === fuller,
      }
      return { value, source: order[index] ?? 'unmarked', signs }
    })
    .filter(({ value }) => value.length > 0)
  const chosen = choose('byline', candidates, trace, print)?.value ?? []
  const agencies = lists.flat().filter(({ kind }) => kind === 'agency')
  const desks = chosen.some(isPerson) ? chosen.filter(({ kind }) => kind === 'desk') : []
  return {
    byline: distinct(chosen.some(isPerson) ? chosen.filter(isAuthor) : chosen).slice(0, maxNames),
    agencies: distinct([...agencies, ...desks]).slice(0, maxAgencies),
  }
}

function print(credits: readonly AuthorCredit[]): string {
  return credits.map(({ name }) => name).join(', ')
}

const order = ['JSON-LD', 'meta', 'shown', 'shown', 'unmarked'] as const

function isPerson({ kind }: AuthorCredit): boolean {
  return kind === 'person'
}

function hasPerson(credits: readonly AuthorCredit[]): boolean {
  return credits.some((credit) => isPerson(credit) && !credit.isAccount)
}

function isAuthor({ kind, isEntry }: AuthorCredit): boolean {
  return kind === 'person' || (kind === 'agency' && isEntry === true)
}

/** Whether a list names all persons of a declared one, and others. */
function holdsMore(shown: readonly AuthorCredit[], declared: readonly AuthorCredit[][]): boolean {
  const names = new Set(shown.filter(isPerson).map(keyOf))
  const people = declared
    .map((credits) => credits.filter(isPerson))
    .find(({ length }) => length > 0)
  return (
    people !== undefined &&
    names.size > people.length &&
    people.every((each) => names.has(keyOf(each)))
  )
}

function keyOf({ name }: AuthorCredit): string {
  return squeeze(name)
}

/** Each name once, without names that begin with another: "Ada Winter" replaces "Ada Winter Marketing". */
function distinct(credits: readonly AuthorCredit[]): string[] {
  const names = new Map(
    credits
      .slice(0, maxRead)
      .map((credit) => [keyOf(credit), credit.name] as const)
      .reverse(),
  )
  const unique = [...names.values()].reverse()
  return unique.filter((name) => !unique.some((other) => name.startsWith(`${other} `)))
}
