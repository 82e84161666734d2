import type { Page } from '../page/page.ts'
import {
  attribute,
  childNodes,
  elementsIn,
  isElement,
  isText,
  type Element,
  type Node,
} from '../tree/dom.ts'

const signs = /^(?:[\s¶#§∞⚓🔗🖇\u{E000}-\u{F8FF}]|\uFE0F)+$/u
const bracketed = /^\[[^[\]]{1,60}\]$/
const call = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?$/u
const names =
  /(?:^|[\s_-])(?:anchor|permalink|header-?link|heading-?link|hash-?link|edit-?section|copy(?:-?(?:link|url|button|btn))?|clipboard)/i
// Larger headings hold more than words.
const maxHeading = 500 // characters
const maxParts = 60 // elements
const maxWords = 40 // characters of what such a link says: "Copy link to this section"

/**
 * Drops what a heading carries for editing and linking: ¶, #, [edit], "Copy link". Such a part is next to the heading's
 * own words. It is a sign or in brackets, leads to the heading itself, or is named for it.
 */
export function dropAnchors(heading: Element, page: Page): void {
  const next = heading.nextElementSibling
  if (next?.localName === 'span' && isEditLink(next)) drop(next, page)
  const inside = [...elementsIn(heading)]
  const words = heading.textContent.trim()
  if (words === '' || words.length > maxHeading || inside.length > maxParts) return
  const ids = idsOf(heading)
  for (const element of inside) {
    const text = element.textContent.trim()
    if (!element.parentNode || text === '' || text === heading.textContent.trim()) continue
    if (signs.test(text) || isEditLink(element) || isToolOf(element, text, ids, heading))
      drop(element, page)
    else if (element.localName === 'a') unbracket(element, page)
  }
  const last = lastText(heading)
  if (last && heading.textContent.trim().length > 1) last.data = withoutEnd(last.data, /[¶🔗]$/u)
}

function drop(element: Element, page: Page): void {
  page.record(element, 'heading-anchor', 'link to the heading itself').remove()
}

function isEditLink(element: Element): boolean {
  return bracketed.test(element.textContent.trim()) && element.getElementsByTagName('a').length > 0
}

/** Whether an element after the words of a heading leads to the heading itself, or is named as a tool for it. */
function isToolOf(
  element: Element,
  text: string,
  ids: ReadonlySet<string>,
  heading: Element,
): boolean {
  if (text.length > maxWords || call.test(text) || !hasWordsBefore(element, heading)) return false
  const href = attribute(element, 'href')
  const leadsHere = href.includes('#') && ids.has(href.slice(href.indexOf('#') + 1))
  return leadsHere || names.test(element.className)
}

function hasWordsBefore(element: Element, heading: Element): boolean {
  for (let node: Node = element; node !== heading && node.parentNode; node = node.parentNode)
    for (let before = node.previousSibling; before; before = before.previousSibling)
      if (/[\p{L}\p{N}]/u.test(before.textContent)) return true
  return false
}

/** The ids of a heading, its box and its parts, and one that several links in it share. */
function idsOf(heading: Element): Set<string> {
  const ids = new Set<string>()
  const add = (id: string) => id && ids.add(id)
  add(attribute(heading, 'id'))
  add(heading.parentElement ? attribute(heading.parentElement, 'id') : '')
  for (const inner of elementsIn(heading)) add(attribute(inner, 'id'))
  const links = heading.getElementsByTagName('a').map((link) => attribute(link, 'href'))
  const [first = ''] = links
  if (first.startsWith('#') && links.slice(1).some((href) => href.endsWith(first)))
    add(first.slice(1))
  return ids
}

/** Drops a link with the brackets around it at the end of a heading. */
function unbracket(link: Element, page: Page): void {
  const { previousSibling: before, nextSibling: after } = link
  if (!isText(before) || !isText(after) || call.test(link.textContent.trim())) return
  if (!/\S\s*\[\s*$/.test(before.data) || !/^\s*\]\s*$/.test(after.data) || after.nextSibling)
    return
  before.data = withoutEnd(before.data, /\[$/)
  after.remove()
  drop(link, page)
}

/** A text without a sign at its end, if it has one. */
function withoutEnd(text: string, sign: RegExp): string {
  const trimmed = text.trimEnd()
  return sign.test(trimmed) ? trimmed.replace(sign, '').trimEnd() : text
}

function lastText(element: Element): { data: string } | null {
  const last = childNodes(element).at(-1) ?? null
  return isText(last) ? last : isElement(last) ? lastText(last) : null
}
