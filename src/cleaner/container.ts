import { classWords, matchWord } from './class-words.ts'
import { attribute, childElements, elementsIn, type Element } from './dom.ts'
import { measureOf, type Measures } from './measure.ts'
import { bodyWords } from './vocabulary/body-words.ts'

/** Where the article's text stands, and why there. */
export type Container = { element: Element; reason: string }

const nearlyAll = 0.85 // of the prose; what a child must hold for the search to go down into it
const substantial = 0.45 // of the prose; what a marked body must hold to be believed

/**
 * Finds the smallest element that holds the article's text, generously: goes down from `root` as long as
 * one child holds nearly all prose, so that split bodies stay together; then prefers an element inside that
 * is marked as the body, when it holds a substantial part.
 */
export function findContainer(root: Element, measures: Measures): Container {
  const marked = markedBody(root, measures)
  const dense = descend(root, measures)
  if (marked) return marked
  return { element: dense, reason: 'holds nearly all prose' }
}

function descend(root: Element, measures: Measures): Element {
  let element = root
  for (;;) {
    const total = measureOf(measures, element).prose
    const next = childElements(element).find(
      (child) =>
        measureOf(measures, child).prose >= nearlyAll * total &&
        measureOf(measures, child).prose > 0,
    )
    if (!next || next.localName === 'p') return element
    element = next
  }
}

function markedBody(root: Element, measures: Measures): Container | null {
  const total = measureOf(measures, root).prose
  if (total === 0) return null
  let best: Container | null = null
  let bestProse = 0
  for (const element of elementsIn(root)) {
    const { prose } = measureOf(measures, element)
    if (prose < substantial * total || prose < bestProse * 0.9) continue
    const mark = bodyMark(element)
    if (!mark) continue
    best = { element, reason: mark }
    bestProse = Math.max(bestProse, prose)
  }
  return best
}

function bodyMark(element: Element): string | null {
  if (/articlebody/i.test(attribute(element, 'itemprop'))) return 'itemprop articleBody'
  const word = matchWord(classWords(element), bodyWords)
  return word ? `named "${word}"` : null
}
