import type { ChosenParts } from '../page/chosen-parts.ts'
import { addMark } from '../page/evidence.ts'
import type { Page } from '../page/page.ts'
import { note } from '../page/trace.ts'
import { attribute, beginningOf, holds, type Element } from '../tree/dom.ts'
import { matchingCost, pageShape, type PageShape } from './matching-cost.ts'
import { ruleFields, type RuleField, type RuleSelectors, type RuleUse } from './rule-selectors.ts'

/** A document that finds elements by selectors, as linkedom's does. */
type SelectableDocument = { querySelectorAll(selector: string): Iterable<Element> }

/**
 * The pages that a rule is applied to; larger ones are read without it. A document that selects takes three times the
 * memory of the usual tree. The largest of 834 real pages has 9,760 tags and 10,899 attributes.
 */
export const ruleLimits = {
  tags: 20_000,
  attributes: 40_000,
  /** Of all selectors of a rule together, see `matchingCost`; those after are not tried. */
  steps: 12_000_000,
} as const

const most = 500 // elements that one selector chooses

/**
 * Finds what the rule of a site chooses in a page, and removes what it strips. The trace has the selector that chose
 * each part.
 *
 * Selectors that the engine cannot read, or that cost too much on this page, match nothing.
 */
export function chooseParts(
  page: Pick<Page, 'document' | 'trace' | 'record'>,
  selectors: RuleSelectors,
): { chosen: ChosenParts; use: RuleUse } {
  const find = finderIn(page)
  for (const { element, selector } of find('strip', selectors.strip ?? [], 'all')) {
    if (isFrame(element, page)) continue
    page.record(element, 'site-rule', `strip, by "${selector}"`)
    element.remove()
  }
  const found = (field: RuleField, which: 'all' | 'first' = 'first') => {
    const all = find(field, selectors[field] ?? [], which)
    const usable = all.filter(({ element }) => field === 'keep' || holdsValue(element))
    for (const { element, selector } of usable)
      note(page.trace, 'site-rule', 'chose', `${field}, by "${selector}"`, valueOf(element, 320))
    const { evidence } = page.trace
    if (evidence && (field === 'title' || field === 'lede'))
      for (const { element, selector } of field === 'title' ? usable.slice(0, 1) : usable) {
        const reason = `${field}, by "${selector}"`
        addMark(evidence, element, {
          fate: field,
          step: 'site-rule',
          reason,
          score: null,
          block: null,
        })
      }
    return usable.map(({ element }) => element)
  }
  const body = outermost(found('body').filter((element) => element !== page.document.head))
  const keep = found('keep', 'all')
  const chosen = {
    body,
    title: found('title'),
    lede: found('lede'),
    byline: found('byline'),
    time: found('time'),
    captions: new Set(found('captions', 'all').flatMap(withOnlyParents)),
    keep: new Set(keep),
    guarded: around([...body, ...keep]),
  }
  return { chosen, use: useOf(chosen, selectors, page) }
}

/** What a rule did for a page that it was not applied to. */
export function unused(selectors: RuleSelectors, fellBack: RuleUse['fellBack']): RuleUse {
  return { matched: [], missed: chosenFields.filter((field) => selectors[field]?.length), fellBack }
}

const chosenFields = ['body', 'title', 'lede', 'byline', 'time'] as const

function useOf(
  chosen: ChosenParts,
  selectors: RuleSelectors,
  { trace }: Pick<Page, 'trace'>,
): RuleUse {
  const asked = chosenFields.filter((field) => selectors[field]?.length)
  const missed = asked.filter((field) => chosen[field].length === 0)
  for (const field of missed)
    note(trace, 'site-rule', 'kept', `${field}: nothing matches, so the usual steps find it`)
  const more = { captions: chosen.captions.size > 0, keep: chosen.keep.size > 0 }
  const isMatched = (field: RuleField) => {
    if (field === 'captions' || field === 'keep') return more[field]
    if (field === 'strip') return trace.some(isStripped)
    return chosen[field].length > 0
  }
  const matched = ruleFields.filter(isMatched)
  const isLost = missed.includes('body') || matched.length === 0
  return { matched, missed, fellBack: isLost ? 'no match' : null }
}

function isStripped({ step, action }: Page['trace'][number]): boolean {
  return step === 'site-rule' && action === 'removed'
}

type Found = { element: Element; selector: string }

/** Finds elements as long as the budget of a page lasts. */
function finderIn({ document, trace }: Pick<Page, 'document' | 'trace'>) {
  let left: number = ruleLimits.steps
  let shape: PageShape | null = null
  return (field: RuleField, selectors: readonly string[], which: 'all' | 'first'): Found[] => {
    const all: Found[] = []
    if (selectors.length === 0 || !isSelectable(document)) return all
    shape ??= pageShape(document.documentElement)
    for (const selector of selectors) {
      const cost = matchingCost(selector, shape)
      if (cost > left) {
        note(trace, 'site-rule', 'kept', `${field}: "${selector}" costs too much on this page`)
        continue
      }
      left -= cost
      const elements = [...matching(document, selector)].slice(0, most)
      all.push(...elements.map((element) => ({ element, selector })))
      if (which === 'first' && elements.some(holdsValue)) break
    }
    return all
  }
}

function isSelectable(document: object): document is SelectableDocument {
  return 'querySelectorAll' in document
}

function matching(document: SelectableDocument, selector: string): Iterable<Element> {
  try {
    return document.querySelectorAll(selector)
  } catch {
    return []
  }
}

/** The text that an element shows or, for a `<meta>`, that it has. */
export function valueOf(element: Element, length: number): string {
  return element.localName === 'meta'
    ? attribute(element, 'content').slice(0, length)
    : beginningOf(element, length)
}

function holdsValue(element: Element): boolean {
  const isDated = attribute(element, 'datetime') !== '' || attribute(element, 'content') !== ''
  return isDated || /\S/.test(element.textContent)
}

function isFrame(element: Element, { document }: Pick<Page, 'document'>): boolean {
  return [document.documentElement, document.head, document.body].includes(element)
}

/** Those that are in no other one; they come in document order. */
function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = []
  for (const element of elements) {
    const last = kept.at(-1)
    if (!last || !holds(last, element)) kept.push(element)
  }
  return kept
}

function around(elements: readonly Element[]): Set<Element> {
  const all = new Set<Element>()
  for (const element of elements)
    for (let at: Element | null = element; at && !all.has(at); at = at.parentElement) all.add(at)
  return all
}

const maxParents = 3

/** A caption with the elements around it that hold nothing else, such as the paragraph of a `<span>`. */
function withOnlyParents(element: Element): Element[] {
  const all = [element]
  const text = element.textContent.trim()
  for (let at = element.parentElement; at && all.length <= maxParents; at = at.parentElement) {
    if (at.textContent.trim() !== text) break
    all.push(at)
  }
  return all
}
