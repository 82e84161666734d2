import { classWords, matchWord } from '../tree/class-words.ts'
import { attribute, childElements, elementsIn, holds, type Element } from '../tree/dom.ts'
import { measureOf, type Measures } from '../tree/measure.ts'

/** The element that holds the article's text, and why it was chosen. */
type Container = { element: Element; reason: string; isMarked: boolean }

const nearlyAll = 0.85 // of the prose; the search goes down into a child that holds this much

const substantial = 0.45 // of the prose; the least that a marked body must hold

/**
 * Finds the smallest element that holds the article's text:
 *
 * 1. The element that is marked as the body, if it holds a substantial part of the prose.
 * 2. Otherwise the deepest element below `root` that holds nearly all prose, so that split bodies stay together.
 */
export function findContainer(root: Element, measures: Measures): Container {
  const marked = markedBody(root, measures)
  const dense = descend(root, measures)
  if (marked) return marked
  return { element: dense, reason: 'holds nearly all prose', isMarked: false }
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

type Marked = { elements: Element[]; prose: number; text: number; reason: string }

/** Finds the marked body. All elements with the same mark are one body, as pages split it around advertisements. */
function markedBody(root: Element, measures: Measures): Container | null {
  const total = measureOf(measures, root).prose
  const groups = new Map<string, Marked>()
  for (const element of elementsIn(root)) {
    const { prose, text } = measureOf(measures, element)
    const reason = prose > 0 ? bodyMark(element) : null
    if (!reason) continue
    const group = groups.get(reason) ?? { elements: [], prose: 0, text: 0, reason }
    groups.set(reason, group)
    const last = group.elements.at(-1)
    if (last && holds(last, element)) continue
    group.elements.push(element)
    group.prose += prose
    group.text += text
  }
  const most = Math.max(0, ...[...groups.values()].map(({ prose }) => prose))
  if (total === 0 || most < substantial * total) return null
  const best = [...groups.values()]
    .filter(({ prose }) => prose >= 0.9 * most)
    .reduce((one, other) => (other.text < one.text ? other : one))
  return { element: commonAncestor(best.elements, root), reason: best.reason, isMarked: true }
}

/** The smallest element that holds all of these. */
function commonAncestor(elements: readonly Element[], root: Element): Element {
  let element = elements[0] ?? root
  while (!elements.every((one) => holds(element, one)) && element.parentElement)
    element = element.parentElement
  return element
}

function bodyMark(element: Element): string | null {
  if (/articlebody/i.test(attribute(element, 'itemprop'))) return 'itemprop articleBody'
  const word = matchWord(classWords(element), 'body')
  return word ? `named "${word}"` : null
}
