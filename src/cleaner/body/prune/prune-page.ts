import { following, holds, isElement, type Element, type Node } from '../../tree/dom.ts'
import { measureOf, type Measures } from '../../tree/measure.ts'
import type { Page } from '../../page/page.ts'
import { clutterSign, type ClutterSign } from './clutter.ts'

type Candidate = ClutterSign & { element: Element; prose: number }

const tooMuch = 0.35 // of the prose that is left without frame and readers' words
const nearlyAll = 0.6 // of the prose without readers' words; more is no clutter, however surely it is named
const enough = 1200 // weighed letters of prose that may be left and an article all the same
const tooLittle = 120 // weighed letters of prose; when hardly more is left, even sure clutter is the article
const maxRounds = 6 // names that can be cleared of suspicion

/**
 * Removes what is not the article by its own marks: hidden elements, the site's frame, boxes named for what
 * they hold. All that shares one mark is kept when together it holds a large part of the page's prose: then
 * the mark means something else on this page, or waits for a script. One walk, and one more over what is
 * cleared of suspicion, at most six times.
 *
 * @param measures Taken before; still true for what stays, but for the parts of ancestors that went.
 * @param kept Elements that must stay, with all that is around them.
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
      !kept.some((one) => holds(node as Element, one))
    if (isClutter && isElement(node) && sign && measure)
      found.push({ ...sign, element: node, prose: measure.prose })
    node = following(node, root, isClutter || isCode(node))
  }
  return found
}

/** Names inside code are those of a syntax highlighter. */
function isCode(node: Node): boolean {
  return isElement(node) && node.localName === 'pre'
}

/** The group with the most prose, when that is too much to be clutter. */
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
      // A role is given for its meaning; what has one may be longer than the article beside it.
      if (!group.startsWith('role ') || left < enough) return group
    }
  }
  return null
}
