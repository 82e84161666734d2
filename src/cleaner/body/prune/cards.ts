import { safeUrl } from '../../../article/safe-url.ts'
import { endsAsSentence, weigh } from '../../../text/prose.ts'
import { boxesIn, type Box, type Boxes } from '../../features/boxes.ts'
import { isInKept } from '../../page/chosen-parts.ts'
import type { Page } from '../../page/page.ts'
import { attribute, beginningOf, childElements, type Element } from '../../tree/dom.ts'

const minimumRow = 3 // siblings of one shape, each with one linked headline
const maxText = 900 // weighed letters of a card in a row: a headline and the beginning of the story
const maxTeaser = 350 // … next to the headline of a card by itself, between paragraphs
const textBefore = 1.5 // of a row's prose; less text before it is the opening of an article in parts
const maxSingles = 3 // headlines in one box between paragraphs
const mostProse = 0.5 // of the prose; rows with more are the parts of the article

/**
 * Removes the cards of other stories: rows of siblings of one shape with one linked headline each, and single boxes
 * between paragraphs that hold one linked headline and at most a teaser. The label above goes with a row.
 */
export function removeCards(boxes: Boxes, page: Page): void {
  const rows = rowsIn(boxes, page)
  const singles = singlesIn(boxes, page, rows.flat())
  const total = boxes.root.prose
  const prose = [...rows.flat(), ...singles].reduce((sum, box) => sum + box.prose, 0)
  if (prose > mostProse * total) return
  for (const row of rows) {
    const label = labelOf(row, boxes)
    for (const box of label ? [label, ...row] : row) remove(box, 'in a row of other stories', page)
  }
  for (const box of singles) remove(box, 'leads to another story', page)
}

function remove(box: Box, reason: string, page: Page): void {
  if (page.chosen.guarded.has(box.element) || isInKept(box.element, page.chosen)) return
  page.record(box.element, 'cards', reason)
  box.remove()
}

function rowsIn(boxes: Boxes, page: Page): Box[][] {
  const rows: Box[][] = []
  let inside = -1
  let before = 0
  for (const parent of boxesIn(boxes, boxes.root)) {
    if (parent.start > boxes.head && parent.ownText > 0) before += ownProse(parent)
    if (parent.start <= inside || parent.headlines < minimumRow || parent.prose === 0) continue
    for (const row of runsOf(parent, boxes, page)) {
      const prose = row.reduce((sum, box) => sum + box.prose, 0)
      if (row.length < minimumRow || prose === 0 || before < textBefore * prose) continue
      rows.push(row)
      inside = Math.max(inside, ...row.map(({ end }) => end))
    }
  }
  return rows
}

function ownProse({ isBlock, element, prose }: Box): number {
  return isBlock && element.localName === 'p' ? prose : 0
}

/** The runs of adjacent children that are cards of one shape. */
function runsOf(parent: Box, boxes: Boxes, page: Page): Box[][] {
  const runs: Box[][] = []
  let last: Box | null = null
  for (const child of childElements(parent.element)) {
    const box = boxes.of.get(child)
    if (!box || box.headlines !== 1 || !isCard(box, boxes, page, maxText)) {
      last = null
      continue
    }
    if (last?.shape === box.shape) runs.at(-1)?.push(box)
    else runs.push([box])
    last = box
  }
  return runs
}

function singlesIn(boxes: Boxes, page: Page, rows: readonly Box[]): Box[] {
  const singles: Box[] = []
  let inside = -1
  for (const box of boxesIn(boxes, boxes.root)) {
    const { headlines, text, linked } = box
    if (box.start <= inside || headlines === 0 || headlines > maxSingles) continue
    if (rows.some((row) => row.holds(box)) || text - linked > maxTeaser * headlines) continue
    if (!isCard(box, boxes, page, maxText * headlines) || !isBetweenParagraphs(box, boxes)) continue
    singles.push(box)
    inside = box.end
  }
  return singles
}

const parts = new Set([
  'ul',
  'ol',
  'dl',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'a',
  'td',
  'th',
  'tr',
  'blockquote',
])

/** Whether a box holds one linked headline of another page of the site, and little else. */
function isCard(box: Box, { title }: Boxes, page: Page, most: number): boolean {
  const { element, headlines, links, text, fields, isBlock } = box
  if (!isBlock || parts.has(element.localName) || text > most) return false
  if (fields > 0 || (title && box.holds(title))) return false
  if (links > 4 * headlines || counted.test(beginningOf(element, 20))) return false
  const all = element.getElementsByTagName('a')
  if (all.some(isParagraph)) return false
  const addresses = new Set(all.flatMap((link) => elsewhere(link, page)))
  return addresses.size > 0 && addresses.size <= 2 * headlines
}

/** Whether a link is a paragraph of its own. */
function isParagraph(link: Element): boolean {
  const text = link.textContent.trim()
  return weigh(text) > maxHeadline && endsAsSentence(text)
}

const maxHeadline = 90 // weighed letters of a headline that ends as a sentence

// A part of this article: "1. Ash loaf", "Chapter 2: The dike".
const counted = /^\s*(?:\p{L}{2,10}\s|#\s?)?\d{1,3}\s?[.):]\s/u

/** The address of a link that leads to another story of the same site, and not to pictures of this one. */
function elsewhere(link: Element, { base, url }: Page): string[] {
  const address = safeUrl(attribute(link, 'href'), base)
  if (!address) return []
  const [target, own] = [new URL(address), new URL(url)]
  const number = /\d{5,}/.exec(own.pathname)?.[0]
  const isOwn = target.pathname === own.pathname || (number && target.pathname.includes(number))
  return target.host === own.host && !isOwn ? [target.pathname] : []
}

/** Whether paragraphs of prose are before and after a box, next to it. */
function isBetweenParagraphs({ element, parent }: Box, boxes: Boxes): boolean {
  if (!parent) return false
  const siblings = childElements(parent.element)
  const at = siblings.indexOf(element)
  const isProse = (one: Element) => {
    const box = boxes.of.get(one)
    return box !== undefined && box.prose > 0 && box.headlines === 0 && box.prose > box.captioned
  }
  return siblings.slice(0, at).some(isProse) && siblings.slice(at + 1).some(isProse)
}

const maxLabel = 60 // weighed letters

/** The line right above a row, which is its label. */
function labelOf([first]: readonly Box[], boxes: Boxes): Box | null {
  let at = first
  for (let up = 0; at && up < 3; up++) {
    const before = at.element.previousElementSibling
    const label = before && boxes.of.get(before)
    if (label) {
      const isLine = label.text > 0 && label.text <= maxLabel && label.images === 0
      return isLine && /^(?:h[2-6]|div|p|header)$/.test(label.element.localName) ? label : null
    }
    if (at.parent?.headlines !== undefined && at.parent.paragraphs > 0 && up > 1) return null
    at = at.parent ?? undefined
  }
  return null
}
