import { safeUrl } from '../../../article/safe-url.ts'
import { boxesIn, type Box, type Boxes } from '../../features/boxes.ts'
import type { Page } from '../../page/page.ts'
import { attribute, beginningOf, childElements, type Element } from '../../tree/dom.ts'

const minimumRow = 3 // siblings of one shape, each with one linked headline
const maxText = 900 // weighed letters of a card in a row: a headline and the beginning of the story
const maxTeaser = 350 // … next to the headline of a card by itself, between paragraphs
const textBefore = 1.5 // of a row's prose; less text before it is the opening of an article in parts
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
    if (!box || !isCard(box, boxes, page, maxText)) {
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
    if (box.start <= inside || box.headlines !== 1 || rows.some((row) => row.holds(box))) continue
    if (box.text - box.linked > maxTeaser || !isCard(box, boxes, page, maxText)) continue
    if (!isBetweenParagraphs(box, boxes)) continue
    singles.push(box)
    inside = box.end
  }
  return singles
}

const parts = new Set([
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
  if (!isBlock || parts.has(element.localName) || headlines !== 1 || text > most) return false
  if (fields > 0 || (title && box.holds(title))) return false
  const addresses = new Set(element.getElementsByTagName('a').flatMap((a) => elsewhere(a, page)))
  return (
    addresses.size > 0 &&
    addresses.size <= 2 &&
    links <= 4 &&
    !counted.test(beginningOf(element, 12))
  )
}

// A part of this article: "1. Ash loaf".
const counted = /^\s*(?:#\s?)?\d{1,3}\s?[.):]\s/

/** The address of a link that leads to another page of the same site. */
function elsewhere(link: Element, { base, url }: Page): string[] {
  const address = safeUrl(attribute(link, 'href'), base)
  if (!address) return []
  const [target, own] = [new URL(address), new URL(url)]
  const isOther = target.host === own.host && target.pathname !== own.pathname
  return isOther ? [target.pathname] : []
}

/** Whether paragraphs of prose are right before and after a box. */
function isBetweenParagraphs({ element, parent }: Box, boxes: Boxes): boolean {
  if (!parent || parent.paragraphs < 2) return false
  const isParagraph = (one: Element | null) => {
    const box = one && boxes.of.get(one)
    return box ? box.prose > 0 && box.headlines === 0 && box.paragraphs === 1 : false
  }
  return isParagraph(element.previousElementSibling) && isParagraph(element.nextElementSibling)
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
