import type { Page } from '../../page/page.ts'
import { following, holds, isElement, type Element, type Node } from '../../tree/dom.ts'
import { measureOf, type Measure, type Measures } from '../../tree/measure.ts'
import { isSentencePart } from '../../tree/sentence-part.ts'
import { clutterSign, type ClutterSign } from './clutter.ts'

type Candidate = ClutterSign & { element: Element; prose: number }

const tooMuch = 0.35 // of the prose outside `sure` clutter
const nearlyAll = 0.6 // of the prose outside readers' comments; more than this is never clutter

const enough = 1200 // weighed letters of prose left over, which can be an article
const tooLittle = 120 // weighed letters of prose left over; then even `sure` clutter is the article

const maxRounds = 6 // of clearing a group from suspicion

/**
 * Removes elements that are clutter by their own marks: hidden elements, the site's frame, boxes with a name for
 * clutter.
 *
 * Elements that share a mark are kept if together they hold a large part of the page's prose. The mark then means
 * something else on this page, or a script removes it. Walks the page once, and again over each group that is cleared,
 * at most six times.
 *
 * @param measures Taken before pruning. They stay valid for all elements but the ancestors of removed ones.
 * @param kept Elements that must stay, with their ancestors.
 */
export function prunePage(
  root: Element,
  measures: Measures,
  page: Page,
  kept: readonly Element[],
): void {
  const cleared = new Set<string>()
  let candidates = findClutter(root, measures, cleared, kept)
  for (let round = 0; round < maxRounds; round++) {
    const group = wronglySuspected(candidates, measureOf(measures, root).prose)
    if (group !== null && round < maxRounds - 1) {
      cleared.add(group)
      candidates = candidates.flatMap((candidate) =>
        candidate.group === group
          ? findClutter(candidate.element, measures, cleared, kept)
          : [candidate],
      )
      page.trace.push({
        step: 'prune-page',
        action: 'kept',
        reason: 'cleared ' + group,
        excerpt: '',
      })
    } else {
      for (const { element, reason } of candidates)
        page.record(element, 'prune-page', reason).remove()
      return
    }
  }
}

function findClutter(
  root: Element,
  measures: Measures,
  cleared: ReadonlySet<string>,
  kept: readonly Element[],
): Candidate[] {
  const found: Candidate[] = []
  let node: Node | null = following(root, root, isCode(root))
  while (node) {
    const measure = isElement(node) ? measureOf(measures, node) : null
    const sign = isElement(node) && measure ? clutterSign(node, measure) : null
    const isClutter =
      isElement(node) &&
      sign !== null &&
      !cleared.has(sign.group) &&
      !(measure && saysSomething(node, sign, measure)) &&
      !kept.some((one) => holds(node as Element, one))
    if (isClutter && isElement(node) && sign && measure)
      found.push({ ...sign, element: node, prose: measure.prose })
    node = following(node, root, isClutter || isCode(node))
  }
  return found
}

const overlay = /^(?:role )?(?:tooltip|popover|dialog|alertdialog)/

/** Whether an element is only words of a sentence, which no name makes clutter. What opens over the text is none. */
function saysSomething(
  element: Element,
  { kind, group }: ClutterSign,
  { images, links, prose }: Measure,
): boolean {
  return (
    kind !== 'hidden' &&
    images === 0 &&
    links < 3 &&
    prose === 0 &&
    !overlay.test(group) &&
    isSentencePart(element)
  )
}

/** Whether a node is code, where class names are those of a syntax highlighter. */
function isCode(node: Node): boolean {
  return isElement(node) && node.localName === 'pre'
}

/** The largest group of candidates that holds too much prose to be clutter, or `null`. */
function wronglySuspected(candidates: readonly Candidate[], total: number): string | null {
  const groups = new Map<string, { kind: ClutterSign['kind']; prose: number }>()
  let left = total
  let sure = 0
  let readers = 0
  for (const { group, kind, prose } of candidates) {
    groups.set(group, { kind, prose: (groups.get(group)?.prose ?? 0) + prose })
    left -= prose
    if (kind === 'sure') sure += prose
    if (group === 'readers') readers += prose
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.prose - a.prose)
  for (const [group, { kind, prose }] of sorted) {
    if (kind === 'named' && prose > tooMuch * (total - sure)) return group
    if (kind === 'hidden' && prose > tooMuch * (total - sure) && left < 0.3 * prose) return group
    if (kind === 'sure' && left < tooLittle && prose > 2 * tooLittle) return group
    if (kind === 'sure' && group !== 'readers' && prose > nearlyAll * (total - readers)) {
      // Roles are set for their meaning, so an element with one may be longer than the article.
      if (!group.startsWith('role ') || left < enough) return group
    }
  }
  return null
}
