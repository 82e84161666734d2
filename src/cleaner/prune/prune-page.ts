import { classWords, matchWord } from '../class-words.ts'
import { following, holds, isElement, type Element, type Node } from '../dom.ts'
import { measureOf, type Measure, type Measures } from '../measure.ts'
import type { Page } from '../page.ts'
import { bodyWords } from '../vocabulary/body-words.ts'
import { clutterWords, doubtfulWords } from '../vocabulary/clutter-words.ts'
import { chromeSign, isSmallForm } from './chrome.ts'
import { hiddenSign } from './hidden.ts'

/** Of all prose on the page; an element with more of it is the article, whatever it is called. */
const tooMuch = 0.4

/**
 * Removes what is not the article by its own marks: hidden elements, the site's frame, boxes named for what
 * they hold. Nothing goes that holds a large part of the page's prose. One walk.
 *
 * @param measures Taken before; still true for what stays, but for the parts of ancestors that went.
 */
export function prunePage(
  root: Element,
  measures: Measures,
  page: Page,
  keep: readonly Element[],
): void {
  const total = Math.max(1, measureOf(measures, root).prose)
  let node: Node | null = following(root, root)
  while (node) {
    const element: Element | null = isElement(node) ? node : null
    const reason = element && pruneReason(element, measureOf(measures, element), total)
    const next: Node | null = following(node, root, reason !== null)
    if (element && reason && !keep.some((kept) => holds(element, kept)))
      page.record(element, 'prune-page', reason).remove()
    else if (reason) {
      node = following(node, root)
      continue
    }
    node = next
  }
}

function pruneReason(element: Element, measure: Measure, total: number): string | null {
  const { prose, text, linked } = measure
  const share = prose / total
  if (share > tooMuch) return null
  const hidden = hiddenSign(element)
  if (hidden) return hidden
  const frame = chromeSign(element)
  if (frame) return frame
  if (isSmallForm(element, prose)) return 'form'
  if (isInline(element)) return null
  const words = classWords(element)
  if (words.length === 0) return null
  if (matchWord(words, bodyWords)) return null
  const clutter = matchWord(words, clutterWords)
  if (clutter) return `named "${clutter}"`
  if (prose === 0 && text > 0) {
    const doubtful = matchWord(words, doubtfulWords)
    if (doubtful && linked > 0.6 * text) return `named "${doubtful}" and made of links`
  }
  return null
}

// oxfmt-ignore
const inline = new Set(['a', 'b', 'strong', 'em', 'i', 'img', 'picture', 'source', 'br', 'html', 'body', 'main', 'h1', 'figcaption', 'figure', 'td', 'tr', 'tbody', 'table'])

function isInline(element: Element): boolean {
  return inline.has(element.localName)
}
