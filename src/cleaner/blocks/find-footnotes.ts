import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import type { Page } from '../page/page.ts'
import { attribute, elementsIn, holds, type Element } from '../tree/dom.ts'

const definitionNames = new Set(['li', 'p', 'div', 'aside', 'dd'])
const callText = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?$/u
const maxLabel = 8 // characters
const maxIdentifier = 100 // characters; a longer one names no note

/** The mark in the text that refers to a footnote. */
export type FootnoteCall = { identifier: string; label: string }

/** The footnotes of a page: which links refer to one, and which elements hold one. */
export type FootnoteIndex = {
  callOf: (link: Element) => FootnoteCall | null
  /** The call of the footnote that an element holds. */
  noteOf: (element: Element) => FootnoteCall | null
  /** Whether a link leads from a footnote back to its call. */
  isBacklink: (link: Element) => boolean
}

/**
 * Finds the footnotes of a text: elements whose id a short link ("1", "[a]", "*") points to, after that link and
 * not around it. One walk over the text.
 */
export function findFootnotes(root: Element, page: Page): FootnoteIndex {
  const here = withoutFragment(page.url)
  const calls = new Map<Element, FootnoteCall>()
  const called = new Map<string, { link: Element; call: FootnoteCall }>()
  const notes = new Map<Element, FootnoteCall>()
  for (const element of elementsIn(root)) {
    const call = element.localName === 'a' ? callIn(element, page, here) : null
    if (call) {
      calls.set(element, call)
      if (!called.has(call.identifier)) called.set(call.identifier, { link: element, call })
    }
    if (!definitionNames.has(element.localName)) continue
    const caller = called.get(attribute(element, 'id'))
    if (caller && !holds(element, caller.link)) notes.set(element, caller.call)
  }
  const identifiers = new Set([...notes.values()].map(({ identifier }) => identifier))
  return {
    callOf: (link) => {
      const call = calls.get(link)
      return call && identifiers.has(call.identifier) ? named(call) : null
    },
    noteOf: (element) => {
      const call = notes.get(element)
      return call ? named(call) : null
    },
    isBacklink: (link) => fragmentOf(link, page, here) !== null,
  }
}

function callIn(link: Element, page: Page, here: string): FootnoteCall | null {
  const identifier = fragmentOf(link, page, here)
  if (identifier === null) return null
  const text = link.textContent.trim()
  return text.length <= maxLabel && callText.test(text)
    ? { identifier, label: text.replace(/[[\]()]/g, '') }
    : null
}

/** The call with an identifier that is valid in every output format, Markdown included. */
function named({ identifier, label }: FootnoteCall): FootnoteCall {
  return { identifier: identifier.toWellFormed().replace(/[^\p{L}\p{N}_.:-]/gu, '-'), label }
}

/** The fragment that a link on the same page points to, or `null`. */
function fragmentOf(link: Element, page: Page, here: string): string | null {
  const href = attribute(link, 'href')
  const at = href.indexOf('#')
  if (at < 0 || href.length - at > maxIdentifier) return null
  const url = at === 0 ? page.url : safeUrl(href, page.url)
  return url && withoutFragment(url) === here ? href.slice(at + 1) || null : null
}

function withoutFragment(url: SafeUrl): string {
  return url.split('#', 1)[0] ?? url
}
