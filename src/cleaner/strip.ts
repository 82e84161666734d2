import { pageLimits, type PageCost } from './bounds.ts'
import { scanTag, type Tag } from './tag-scanner.ts'

/** What is left of a page for the parser, and what was lifted out of it. */
export type Stripped = {
  html: string
  /** Sources of `application/ld+json` scripts. */
  jsonLd: string[]
  /** Sources of other scripts that hold data rather than code; see `payload.ts`. */
  data: string[]
  /** Contents of `<template>` elements that belong to no shadow root. */
  templates: string[]
  cost: PageCost
}

// oxfmt-ignore
const dropped = new Set([
  'script', 'style', 'svg', 'math', 'template', 'noscript', 'iframe', 'object', 'applet', 'canvas',
  'select', 'textarea', 'xmp', 'noembed', 'noframes', 'listing', 'datalist', 'dialog',
])
// Depth is counted over elements that an author must close; these close by themselves.
// oxfmt-ignore
const selfClosing = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track',
  'wbr', 'p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option', 'thead', 'tbody', 'tfoot', 'html', 'head', 'body',
])
const dataScript =
  /__NEXT_DATA__|__NUXT|Fusion\.globalContent|__(?:INITIAL|PRELOADED|APOLLO)_STATE__|articleBody/
const maxDataLength = 3_000_000 // characters of one script
const picture = /<img\s[^>]{1,4000}>/gi
const shadowRoot = /\sshadowroot/i

/**
 * Takes out of a page's source what is not text of it, before the parser pays for it: scripts, styles,
 * drawings, form controls, comments, templates. Lifted out first: JSON-LD, framework data, the pictures in
 * `<noscript>`, templates; a declarative shadow root stays, as a `<div>`. Counts tags, attributes and depth
 * in the same pass, and stops counting nothing: one pass, linear in the source whatever its shape.
 */
export function strip(html: string): Stripped {
  const found: Stripped = {
    html: '',
    jsonLd: [],
    data: [],
    templates: [],
    cost: { tags: 0, attributes: 0, depth: 0, references: 0 },
  }
  const kept: string[] = []
  const closings = new Closings(html)
  let depth = 0
  let keptTo = 0
  const cut = (from: number, to: number, instead = '') => {
    kept.push(html.slice(keptTo, from), instead)
    keptTo = to
  }
  let wasBlock = true
  let textStart = 0
  let preformatted = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const skipTo = endOfComment(html, at)
    if (skipTo) {
      cut(at, skipTo)
      at = skipTo
      continue
    }
    const tag = scanTag(html, at)
    if (!tag) {
      at++
      wasBlock = false
      continue
    }
    // White space beside a block shows nothing, and would be half of all nodes.
    const isBlock: boolean = dropped.has(tag.name) ? wasBlock : blockTags.has(tag.name)
    if (
      (isBlock || wasBlock) &&
      preformatted === 0 &&
      isBlank(html, textStart, at) &&
      textStart >= keptTo
    )
      cut(textStart, at)
    wasBlock = isBlock
    textStart = tag.end
    if (tag.name === 'pre') preformatted = Math.max(0, preformatted + (tag.isClosing ? -1 : 1))
    // What stands after a premature </body> is still shown.
    if (tag.isClosing && (tag.name === 'body' || tag.name === 'html')) cut(at, tag.end)
    const close = !tag.isClosing && dropped.has(tag.name) ? closings.after(tag) : null
    if (close) {
      cut(at, close.end, lift(html, at, tag, close.start, found))
      at = close.end
      textStart = at
      continue
    }
    if (isUnread(html, at, tag)) {
      cut(at, tag.end)
      at = tag.end
      continue
    }
    found.cost.tags++
    found.cost.attributes += tag.attributes
    if (!selfClosing.has(tag.name)) depth += tag.isClosing ? -1 : 1
    if (depth < 0) depth = 0
    if (depth > found.cost.depth) found.cost.depth = depth
    if (found.cost.tags > pageLimits.tags || depth > pageLimits.depth) return found
    for (let index = 0; index < tag.unread.length; index += 2)
      cut(tag.unread[index] ?? 0, tag.unread[index + 1] ?? 0)
    at = tag.end
  }
  cut(html.length, html.length)
  found.html = kept.join('')
  found.cost.references = countReferences(found.html)
  return found
}

// oxfmt-ignore
const blockTags = new Set([
  'html', 'head', 'body', 'meta', 'link', 'title', 'base', 'div', 'p', 'ul', 'ol', 'li',
  'dl', 'dt', 'dd', 'section', 'article', 'header', 'footer', 'nav', 'aside', 'main', 'figure', 'figcaption', 'table',
  'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'form',
  'fieldset', 'hr', 'br', 'source', 'address', 'details', 'summary',
])

function isBlank(html: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (html.charCodeAt(at) > space) return false
  return end > start
}

const space = 0x20
const readLinks =
  /\brel\s?=\s?["']?[^"'>]{0,60}?\b(?:canonical|amphtml|alternate|author|license|shortlink|image_src|publisher)\b/i

/** Links to styles, fonts and icons; fields without anything to show. */
function isUnread(html: string, start: number, tag: Tag): boolean {
  if (tag.name === 'link') return !readLinks.test(html.slice(start, tag.end))
  return tag.name === 'input' && /type\s?=\s?["']?hidden/i.test(html.slice(start, tag.end))
}

function countReferences(html: string): number {
  let count = 0
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1)) count++
  return count
}

function endOfComment(html: string, start: number): number | null {
  const sign = html.charAt(start + 1)
  if (sign === '!' && html.startsWith('--', start + 2)) {
    if (html.startsWith('>', start + 4)) return start + 5
    const end = html.indexOf('-->', start + 4)
    return end < 0 ? html.length : end + 3
  }
  // Declarations and processing instructions; the doctype among them is of no use to the parser.
  if (sign !== '!' && sign !== '?') return null
  const end = html.indexOf('>', start)
  return end < 0 ? html.length : end + 1
}

/** Keeps what is wanted of an element that is dropped; returns what stands in its place. */
function lift(html: string, start: number, tag: Tag, contentEnd: number, found: Stripped): string {
  const opening = html.slice(start, tag.end)
  const content = html.slice(tag.end, contentEnd)
  switch (tag.name) {
    case 'script':
      if (/ld\+json/i.test(opening)) found.jsonLd.push(content)
      else if (content.length < maxDataLength && dataScript.test(opening + content.slice(0, 400)))
        found.data.push(content)
      return ''
    case 'noscript':
      return `<noscript>${content.match(picture)?.join('') ?? ''}</noscript>`
    case 'iframe':
    case 'object':
      return `${opening}</${tag.name}>`
    case 'template': {
      if (!shadowRoot.test(opening)) {
        found.templates.push(content)
        return ''
      }
      const inner = strip(content)
      found.jsonLd.push(...inner.jsonLd)
      return `<div>${inner.html}</div>`
    }
    default:
      return ''
  }
}

/** Finds closing tags; remembers names that are never closed again, so that the search stays linear. */
class Closings {
  readonly #html: string
  readonly #unclosed = new Set<string>()

  constructor(html: string) {
    this.#html = html
  }

  after(tag: Tag): { start: number; end: number } | null {
    if (this.#unclosed.has(tag.name)) return null
    const either = new RegExp(`<(/?)${tag.name}(?=[\\s/>])`, 'gi')
    either.lastIndex = tag.end
    let depth = 1
    for (let match = either.exec(this.#html); match; match = either.exec(this.#html)) {
      if (match[1] === '/') depth--
      else if (nesting.has(tag.name)) depth++
      if (depth > 0) continue
      const end = this.#html.indexOf('>', either.lastIndex)
      return { start: match.index, end: end < 0 ? this.#html.length : end + 1 }
    }
    this.#unclosed.add(tag.name)
    // A script or style that never ends takes the rest of the page with it, as in a browser.
    return toTheEnd.has(tag.name) ? { start: this.#html.length, end: this.#html.length } : null
  }
}

const nesting = new Set(['svg', 'math', 'template', 'object', 'dialog'])
const toTheEnd = new Set(['script', 'style'])
