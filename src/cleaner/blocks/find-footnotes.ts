import type { Phrasing } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import type { Page } from '../page/page.ts'
import { blockNames } from '../tree/block-elements.ts'
import {
  attribute,
  beginningOf,
  childElements,
  following,
  holds,
  isElement,
  isText,
  type Element,
  type Text,
} from '../tree/dom.ts'

const callText = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?$/u
const maxLabel = 8 // characters
const maxIdentifier = 100 // characters; a longer one names no note
const maxClimb = 5 // elements from a note's anchor to the note
const holders = new Set(['li', 'p', 'div', 'aside', 'dd', 'section', 'tr'])

/** The mark in the text that refers to a footnote. */
export type FootnoteCall = { identifier: string; label: string }

/** The footnotes of a page: what refers to one, and which elements hold one. */
export type FootnoteIndex = {
  callOf: (element: Element) => FootnoteCall | null
  /** A text with its calls in brackets apart, or `null` without any. */
  partsOf: (text: Text) => (string | FootnoteCall)[] | null
  /** The call of the footnote that an element holds. */
  noteOf: (element: Element) => FootnoteCall | null
  /** Whether a link leads to a place on the page, as from a footnote back to its call. */
  isBacklink: (link: Element) => boolean
  /** The label of a link that looks like a call, but has no note. */
  labelOf: (link: Element) => string | null
}

/**
 * Finds the footnotes of a text. One walk over it.
 *
 * - A short link ("1", "[a]", "*") leads to an anchor after it: the note is the element with that id, or the block
 *   around an anchor that holds the number alone.
 * - Raised numbers, or numbers in brackets, go up from 1, and as many notes in a row follow the last one. Each begins
 *   with its number, or all are one numbered list.
 */
export function findFootnotes(root: Element, page: Page): FootnoteIndex {
  const here = withoutFragment(page.url)
  const calls = new Map<Element, FootnoteCall>()
  const called = new Map<string, { link: Element; call: FootnoteCall }>()
  const notes = new Map<Element, FootnoteCall>()
  const plain = new PlainFootnotes()
  for (let node = following(root, root); node; node = following(node, root)) {
    if (isText(node)) plain.readText(node)
    if (!isElement(node)) continue
    plain.read(node)
    const call = node.localName === 'a' ? callIn(node, page, here) : null
    const target = attribute(node, 'id') || attribute(node, 'name')
    const caller = target === '' ? undefined : called.get(target)
    const note = caller && noteAround(node, caller.link)
    if (caller && note) notes.set(note, caller.call)
    if (!call) continue
    calls.set(node, call)
    if (!called.has(call.identifier)) called.set(call.identifier, { link: node, call })
  }
  const isBacklink = (link: Element) => fragmentOf(link, page, here) !== null
  const known = new Set([...notes.values()].map(({ identifier }) => identifier))
  const numbered = known.size > 0 ? noNumbers : plain.found()
  return {
    isBacklink,
    callOf: (element) => {
      const call = calls.get(element)
      const isKnown = call && known.has(call.identifier) && !isInside(element, notes)
      return isKnown ? named(call) : (numbered.calls.get(element) ?? null)
    },
    partsOf: (text) => numbered.texts.get(text) ?? null,
    noteOf: (element) => {
      const call = notes.get(element) ?? numbered.notes.get(element)
      return call ? named(call) : null
    },
    labelOf: (link) => {
      const call = calls.get(link)
      return call && isGlued(link) ? call.label : null
    },
  }
}

/** A note's content without its number, which the reader of the note prints itself. */
export function withoutNumber(nodes: readonly Phrasing[], label: string): Phrasing[] {
  const [first, ...rest] = nodes
  if (!first) return []
  if (first.type === 'text') {
    const sign = label.replace(/\W/g, String.raw`\$&`)
    const number = new RegExp(String.raw`^[\s[(]*${sign}[\])]?[.:]?(?:\s+|$)`)
    return trimStart([{ ...first, value: first.value.replace(number, '') }, ...rest])
  }
  const nodesOfNumber = first.type === 'superscript' ? first.children : [first]
  const written = bare(phrasingText(nodesOfNumber)).replace(/[.:]$/, '')
  return written === label ? trimStart(rest) : [...nodes]
}

function trimStart([first, ...rest]: readonly Phrasing[]): Phrasing[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : []
  const value = first.value.trimStart()
  return value === '' ? rest : [{ ...first, value }, ...rest]
}

function bare(text: string): string {
  return text.trim().replace(/[[\]()]/g, '')
}

/** The block that holds a note, from the element that its call leads to. */
function noteAround(target: Element, link: Element): Element | null {
  let note: Element | null = target
  for (let step = 0; note && step < maxClimb; step++, note = note.parentElement) {
    if (holds(note, link)) return null
    const text = beginningOf(note, 2 * maxLabel).trim()
    if (holders.has(note.localName) && text !== '' && !callText.test(text)) return note
  }
  return null
}

function isInside(element: Element, notes: ReadonlyMap<Element, FootnoteCall>): boolean {
  let around = element.parentElement
  for (let step = 0; around && step < maxClimb; step++, around = around.parentElement)
    if (notes.has(around)) return true
  return false
}

/** Whether an element follows a word without a space in between. */
function isGlued({ previousSibling: before }: Element): boolean {
  return isText(before) && /[\p{L}\p{N}][.,;:!?"”»’)]?$/u.test(before.data)
}

function callIn(link: Element, page: Page, here: string): FootnoteCall | null {
  const identifier = fragmentOf(link, page, here)
  if (identifier === null) return null
  const text = link.textContent.trim()
  return text.length <= maxLabel && callText.test(text) ? { identifier, label: bare(text) } : null
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

type Numbered = {
  calls: ReadonlyMap<Element, FootnoteCall>
  texts: ReadonlyMap<Text, (string | FootnoteCall)[]>
  notes: ReadonlyMap<Element, FootnoteCall>
}

const noNumbers: Numbered = { calls: new Map(), texts: new Map(), notes: new Map() }
const raised = /^\s*[[(]?(\d{1,2})[\])]?\s*$/
const leading = /^\s*[[(]?(\d{1,2})(?:[\]).:]|\s)\s*\S/

/** Gathers calls and notes without links between them, in the order of the page. */
class PlainFootnotes {
  readonly #calls = new Map<Element, FootnoteCall>()
  readonly #texts = new Map<Text, (string | FootnoteCall)[]>()
  #notes: Element[] = []
  #count = 0

  /** Reads a text: "… of 2019 [1]". */
  readText(text: Text): void {
    if (!text.data.includes('[')) return
    const parts: (string | FootnoteCall)[] = []
    let end = 0
    for (const { index, 0: sign, 1: number } of text.data.matchAll(/\s?\[(\d{1,2})\]/g)) {
      const isFirst = index === 0 && startsBlock(text)
      if (isFirst || Number(number) !== this.#count + 1) continue
      parts.push(text.data.slice(end, index), this.#next())
      end = index + sign.length
    }
    if (parts.length > 0) this.#texts.set(text, [...parts, text.data.slice(end)])
  }

  read(element: Element): void {
    const { localName: name } = element
    if (name === 'sup' && !startsBlock(element)) {
      if (raised.exec(beginningOf(element, maxLabel))?.[1] === String(this.#count + 1))
        this.#calls.set(element, this.#next())
    } else if (name === 'ol' && this.#count > 0) {
      const items = childElements(element)
      if (items.length === this.#count) this.#notes = items
    } else if (holders.has(name) && this.#notes.length < this.#count) {
      const number = leading.exec(beginningOf(element, 2 * maxLabel))?.[1]
      if (number === String(this.#notes.length + 1)) this.#notes.push(element)
    }
  }

  #next(): FootnoteCall {
    this.#notes = []
    this.#count++
    return callOf(this.#count)
  }

  found(): Numbered {
    if (this.#count === 0 || this.#notes.length !== this.#count) return noNumbers
    const notes = new Map(this.#notes.map((note, index) => [note, callOf(index + 1)]))
    return { calls: this.#calls, texts: this.#texts, notes }
  }
}

function callOf(number: number): FootnoteCall {
  return { identifier: `note-${number}`, label: String(number) }
}

/** Whether no text comes before a node in its block. */
function startsBlock(node: Element | Text): boolean {
  for (
    let at: Element | Text | null = node;
    at && !blockNames.has(isElement(at) ? at.localName : '');
    at = at.parentElement
  )
    for (let before = at.previousSibling; before; before = before.previousSibling)
      if (isElement(before) && (blockNames.has(before.localName) || before.localName === 'br'))
        return true
      else if (before.textContent.trim() !== '') return false
  return true
}
