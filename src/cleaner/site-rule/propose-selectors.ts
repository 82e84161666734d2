import { comparableForm } from '../../text/comparable-form.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { creditsIn } from '../metadata/author-credits.ts'
import { machineTime, toMoment } from '../metadata/time/written-time.ts'
import {
  attribute,
  childNodes,
  elementsIn,
  holds,
  isElement,
  type Element,
  type PageDocument,
} from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { candidateSelectors } from './candidate-selectors.ts'
import type { RuleField, RuleSelectors } from './rule-selectors.ts'
import { selectorFault } from './selector-fault.ts'

/**
 * A page of a site and what should come of it. What is left out was right; `null` and the empty list are right if the
 * page has none.
 */
export type WantedContent = {
  readonly title?: string
  readonly lede?: string | null
  readonly byline?: readonly string[]
  /** A moment, or a day. */
  readonly publishedAt?: string | null
  /** The texts of the blocks, in order. */
  readonly blocks?: readonly string[]
  /** Those of `blocks` that the cleaner does not find now. */
  readonly missing?: readonly string[]
  /** The texts of blocks that it finds, and should not. */
  readonly unwanted?: readonly string[]
}

export type WantedPage = {
  /** One that selects, as linkedom's does. */
  readonly document: PageDocument & { querySelectorAll(selector: string): Iterable<Element> }
  readonly wanted: WantedContent
}

/** A page with its elements by their folded texts. */
type Indexed = WantedPage & { readonly byText: ReadonlyMap<string, readonly Element[]> }

/**
 * Proposes the selectors that would have given what is wanted on all of these pages: for each field that was corrected,
 * one that is right on every page that says something about it, or a few that are right where they match. Proposes
 * nothing for a field where no selector is.
 *
 * Pure. The cost is that of matching at most some hundred selectors a field.
 */
export function proposeSelectors(pages: readonly WantedPage[]): RuleSelectors {
  const indexed = pages.map((page) => ({ ...page, byText: textsOf(page.document) }))
  const fields = (['title', 'lede', 'byline', 'time'] as const).map(
    (field) => [field, proposeField(indexed, field)] as const,
  )
  const lists: [RuleField, string[]][] = [
    ['body', proposeBody(indexed)],
    ...fields.map(([field, list]): [RuleField, string[]] => [field, list]),
    ['strip', proposeParts(indexed, 'unwanted', 'blocks')],
    ['keep', proposeParts(indexed, 'missing', 'unwanted')],
  ]
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0))
}

type ValueField = 'title' | 'lede' | 'byline' | 'time'

function proposeField(pages: readonly Indexed[], field: ValueField): string[] {
  const about = pages.filter(({ wanted }) => wantedOf(wanted, field) !== undefined)
  const sources = about.flatMap((page) => elementsFor(page, field))
  const verdicts = candidatesOf(sources).map((selector) => {
    const results = about.map((page) => verdict(page, field, select(page, selector)))
    return {
      selector,
      isWrong: results.includes('wrong'),
      right: results.map((one) => one === 'right'),
    }
  })
  const needed = about.map((page) => elementsFor(page, field).length > 0)
  return cover(
    verdicts.filter(({ isWrong }) => !isWrong),
    needed,
  )
}

type Verdict = { selector: string; right: readonly boolean[] }

const mostTogether = 3 // selectors for one field

/** The fewest selectors, the plainest first, that are right on all pages that need one; none if they leave any. */
function cover(verdicts: readonly Verdict[], needed: readonly boolean[]): string[] {
  const left = new Set(needed.flatMap((isNeeded, at) => (isNeeded ? [at] : [])))
  const chosen: string[] = []
  while (left.size > 0 && chosen.length < mostTogether) {
    let best: Verdict | null = null
    let most = 0
    for (const one of verdicts) {
      const count = [...left].filter((at) => one.right[at]).length
      if (count > most) [best, most] = [one, count]
    }
    if (!best) break
    chosen.push(best.selector)
    for (const at of left) if (best.right[at]) left.delete(at)
  }
  return left.size > 0 ? [] : chosen
}

/** What selected elements would give for a field: nothing, what is wanted, or something else. */
function verdict(
  { wanted }: Indexed,
  field: ValueField,
  elements: readonly Element[],
): 'none' | 'right' | 'wrong' {
  if (elements.length === 0) return 'none'
  const value = wantedOf(wanted, field)
  if (value === undefined) return 'none'
  const [first] = elements
  const texts = elements.map((element) => valueOf(element))
  const isRight =
    field === 'title'
      ? keyOf(texts[0] ?? '') === value
      : field === 'lede'
        ? keyOf(texts.join(' ')) === value
        : field === 'byline'
          ? namesKey(texts.flatMap(namesIn)) === value
          : first !== undefined && timeOf(first)?.slice(0, value.length) === value
  return isRight ? 'right' : 'wrong'
}

/** The key of what is wanted; empty if the page has none, `undefined` if nothing is said. */
function wantedOf(wanted: WantedContent, field: ValueField): string | undefined {
  if (field === 'byline') return wanted.byline && namesKey(wanted.byline)
  if (field === 'time') return wanted.publishedAt === null ? '' : timeKey(wanted.publishedAt)
  const text = wanted[field]
  return text === undefined ? undefined : keyOf(text ?? '')
}

function timeKey(moment: string | undefined): string | undefined {
  return moment?.slice(0, 16)
}

const maxTargets = 12 // elements of one page that selectors are made of

function elementsFor(page: Indexed, field: ValueField): Element[] {
  const value = wantedOf(page.wanted, field)
  if (!value) return []
  if (field === 'title' || field === 'lede')
    return [...(page.byText.get(value) ?? [])].reverse().slice(0, maxTargets)
  const found: Element[] = []
  for (const elements of page.byText.values())
    for (const element of elements) {
      if (field === 'time' && timeOf(element)?.slice(0, value.length) === value) found.push(element)
      if (field === 'byline' && isByline(element, page.wanted.byline ?? [], value))
        found.push(element)
    }
  return found.slice(0, maxTargets)
}

const maxByline = 200 // characters

// A list of names may be in one element, or each in one of its own.
function isByline(element: Element, names: readonly string[], key: string): boolean {
  const text = valueOf(element)
  if (text.length > maxByline) return false
  const found = namesIn(text)
  return found.length > 0 && (namesKey(found) === key || found.every((one) => names.includes(one)))
}

function namesIn(text: string): string[] {
  return creditsIn(text, new Set()).map(({ name }) => name)
}

function namesKey(names: readonly string[]): string {
  return [...new Set(names.map(keyOf))].join('|')
}

function timeOf(element: Element): string | null {
  const written = attribute(element, 'datetime') || attribute(element, 'content')
  const time = written === '' ? null : machineTime(written)
  return time && toMoment(time, null)
}

function valueOf(element: Element): string {
  return element.localName === 'meta' ? attribute(element, 'content') : textOf(element)
}

const roomy = 1.25 // times the text of the elements around the blocks; a body may hold no more

/** Selectors of elements that hold all blocks of each page, and as little else as possible. */
function proposeBody(pages: readonly Indexed[]): string[] {
  const about = pages.filter(({ wanted }) => wanted.blocks?.length)
  const targets = about.map((page) => blockElements(page, page.wanted.blocks ?? []))
  if (targets.length === 0 || targets.some(({ length }) => length === 0)) return []
  const homes = targets.map((blocks) => around(blocks))
  const sources = [...homes, ...targets.flatMap((blocks) => parentsOf(blocks))]
  const verdicts = candidatesOf(sources).map((selector) => {
    const sizes = about.map((page, at) => {
      const chosen = select(page, selector)
      const blocks = targets[at] ?? []
      const isWhole = blocks.every((block) => chosen.some((one) => holds(one, block)))
      return { isWhole, size: lengthOf(chosen) / Math.max(1, lengthOf([homes[at]])) }
    })
    return {
      selector,
      isWhole: sizes.every((one) => one.isWhole),
      size: Math.max(...sizes.map((one) => one.size)),
    }
  })
  const fitting = verdicts.filter(({ isWhole, size }) => isWhole && size <= roomy)
  const least = Math.min(...fitting.map(({ size }) => size))
  const best = fitting.find(({ size }) => size <= least + 0.02)
  return best ? [best.selector] : []
}

function lengthOf(elements: readonly (Element | undefined)[]): number {
  return elements.reduce((sum, one) => sum + (one?.textContent.length ?? 0), 0)
}

function parentsOf(elements: readonly Element[]): Element[] {
  return [...new Set(elements.flatMap(({ parentElement }) => parentElement ?? []))].slice(
    0,
    maxTargets,
  )
}

/** The smallest element that holds all of these. */
function around([first, ...others]: readonly Element[]): Element | undefined {
  let at = first
  while (at?.parentElement && !others.every((one) => at && holds(at, one))) at = at.parentElement
  return at && others.length === 0 ? (at.parentElement ?? at) : at
}

const mostParts = 8

/** Selectors that choose elements with these texts, and nothing around the blocks that are not meant. */
function proposeParts(
  pages: readonly Indexed[],
  meant: 'unwanted' | 'missing',
  spared: 'blocks' | 'unwanted',
): string[] {
  const parts = pages.map((page) => {
    const targets = blockElements(page, page.wanted[meant] ?? [])
    const others = blockElements(page, page.wanted[spared] ?? [])
    const own = ['title', 'lede'] as const
    const fields = own.flatMap((field) => elementsFor(page, field))
    const kept = [...others, ...(meant === 'unwanted' ? fields : [])]
    return { page, targets, kept, largest: targets.map((one) => largestWithout(one, kept)) }
  })
  const sources = parts.flatMap(({ targets, largest }) => [...largest, ...targets])
  const safe = candidatesOf(sources).filter((selector) =>
    parts.every(({ page, kept }) =>
      select(page, selector).every(
        (one) => !kept.some((other) => holds(one, other) || holds(other, one)),
      ),
    ),
  )
  const left = new Set(parts.flatMap(({ targets }) => targets))
  const chosen: string[] = []
  while (left.size > 0 && chosen.length < mostParts) {
    let best = ''
    let covered: Element[] = []
    for (const selector of safe) {
      const found = parts.flatMap(({ page }) => select(page, selector))
      const some = [...left].filter((one) => found.some((other) => holds(other, one)))
      if (some.length > covered.length) [best, covered] = [selector, some]
    }
    if (covered.length === 0) break
    chosen.push(best)
    for (const one of covered) left.delete(one)
  }
  return chosen
}

/** The largest element around one that holds none of the others. */
function largestWithout(element: Element, others: readonly Element[]): Element {
  let at = element
  for (let up = at.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    const parent = up
    if (others.length === 0 || others.some((one) => holds(parent, one))) break
    at = parent
  }
  return at
}

/** The outermost elements with these texts; a text that is in the page several times counts once. */
function blockElements({ byText }: Indexed, texts: readonly string[]): Element[] {
  return texts.flatMap((text) => byText.get(keyOf(text))?.[0] ?? [])
}

const maxCandidates = 400

function candidatesOf(elements: readonly (Element | undefined)[]): string[] {
  const all = elements.flatMap((element) => (element ? candidateSelectors(element) : []))
  const counts = new Map<string, number>()
  for (const selector of all) counts.set(selector, (counts.get(selector) ?? 0) + 1)
  // The plainest first, and of these what several pages have.
  return [...counts.keys()]
    .filter((selector) => selectorFault(selector) === null)
    .sort((one, other) => plainness(one) - plainness(other))
    .slice(0, maxCandidates)
}

function plainness(selector: string): number {
  const parts = selector.split(/[ >]+/).length
  const isMarked = /^\[(?:itemprop|rel|data-testid|property)/.test(selector)
  // Names of elements alone match more than is meant on other pages.
  const isBare = parts > 1 && !/[.#[]/.test(selector)
  return 100 * parts + (isMarked ? 0 : 10) + (isBare ? 90 : 0) + selector.length / 10
}

function select({ document }: WantedPage, selector: string): Element[] {
  const all = [...document.querySelectorAll(selector)]
  return all.filter((one) => !all.some((other) => other !== one && holds(other, one)))
}

const maxNodes = 120 // of an element whose text is compared with that of a block

/** The elements with a text of their own, by that text folded; of those around each other, the outermost first. */
function textsOf({ documentElement }: PageDocument): ReadonlyMap<string, readonly Element[]> {
  const byText = new Map<string, Element[]>()
  for (const element of elementsIn(documentElement)) {
    if (element.localName !== 'meta' && isLarge(element)) continue
    const key = keyOf(valueOf(element)) || (attribute(element, 'datetime') && `@${byText.size}`)
    if (key === '') continue
    const list = byText.get(key) ?? []
    byText.set(key, list)
    list.push(element)
  }
  return byText
}

function isLarge(element: Element): boolean {
  let count = 0
  const left = childNodes(element)
  for (let node = left.pop(); node; node = left.pop()) {
    if (++count > maxNodes) return true
    if (isElement(node)) left.push(...childNodes(node))
  }
  return false
}

function keyOf(text: string): string {
  return comparableForm(tidyLine(text, 20_000)).replaceAll(' ', '')
}
