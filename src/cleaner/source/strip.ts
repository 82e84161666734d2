import { pageLimits, type PageCost } from './page-limits.ts'
import { ClosingTags } from './closing-tags.ts'
import { ChromeParts } from './chrome-parts.ts'
import { InterElementSpace } from './inter-element-space.ts'
import { SourceEdit } from './source-edit.ts'
import { scanTag, type Tag } from './tag-scanner.ts'

/** What is left of a page for the parser, and what was lifted out of it. */
export type Stripped = {
  html: string
  /** Sources of `application/ld+json` scripts. */
  jsonLd: string[]
  /** Sources of other scripts that hold data rather than code; see `read-payloads.ts`. */
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
// JSON, a piece of a stream, or a script near whose beginning a value is assigned.
const jsonType = /\stype\s?=\s?["']?application\/(?:[\w.+-]{1,40}\+)?json/i
const dataStart =
  /^\s*[{[]|__next_f\.push\(|=\s{0,9}(?:\{\s{0,9}["'\w$]|\[\s{0,9}["'{[]|\(function\s?\(|JSON\.parse\()/
const maxDataLength = 3_000_000 // characters of one script
const picture = /<img(?=[\s/])/gi
const shadowRoot = /\sshadowroot/i

/**
 * Takes out of a page's source what is not text of it, before the parser pays for it: scripts, styles,
 * drawings, form controls, comments, templates; attributes that no step reads, white space that no reader
 * sees, parts of the site's frame that hold nothing but links. Lifted out first: JSON-LD, framework data,
 * the pictures in `<noscript>`, templates; a declarative shadow root stays, as a `<div>`. Counts tags,
 * attributes and depth in the same pass; linear in the source whatever its shape.
 */
export function strip(html: string): Stripped {
  const found: Stripped = {
    html: '',
    jsonLd: [],
    data: [],
    templates: [],
    cost: { tags: 0, attributes: 0, depth: 0, references: 0, characters: 0 },
  }
  const edit = new SourceEdit(html)
  const closings = new ClosingTags(html)
  const gaps = new InterElementSpace(html, edit)
  const parts = new ChromeParts(html, edit)
  let depth = 0
  let shadowRoots = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const skipTo = endOfComment(html, at)
    if (skipTo) {
      gaps.skip(at, skipTo)
      edit.cut(at, skipTo)
      at = skipTo
      continue
    }
    const tag = scanTag(html, at)
    if (!tag) {
      // The parser makes a text node of each, which costs what a tag does.
      if (++found.cost.tags > pageLimits.tags) return found
      at++
      continue
    }
    const isShadowRoot = tag.name === 'template' && shadowRootTag(html, at, tag, shadowRoots > 0)
    if (isShadowRoot) shadowRoots += tag.isClosing ? -1 : 1
    const close = !tag.isClosing && dropped.has(tag.name) ? closings.after(tag.name, tag.end) : null
    if (close) {
      gaps.skip(at, close.end)
      edit.cut(at, close.end, lift(html, at, tag, close.start, found))
      if (found.cost.tags > pageLimits.tags) return found
      at = close.end
      continue
    }
    found.cost.tags++
    found.cost.attributes += tag.attributes
    if (!selfClosing.has(tag.name)) depth += tag.isClosing ? -1 : 1
    if (depth < 0) depth = 0
    if (depth > found.cost.depth) found.cost.depth = depth
    if (found.cost.tags > pageLimits.tags || depth > pageLimits.depth) return found
    parts.text(at - gaps.textStart)
    gaps.tag(tag, at)
    parts.tag(tag, at)
    // What stands after a premature </body> is still shown; a <link> shows nothing.
    if (tag.name === 'link' || (tag.isClosing && (tag.name === 'body' || tag.name === 'html')))
      edit.cut(at, tag.end)
    else if (!tag.isClosing || isShadowRoot)
      for (const { start, end, instead } of tag.edits) edit.cut(start, end, instead)
    at = tag.end
  }
  found.html = edit.text()
  found.cost.references = countReferences(found.html)
  found.cost.characters = found.html.length
  return found
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

/** A tag without what its edits take out. */
function edited(opening: string, start: number, { edits }: Tag): string {
  const edit = new SourceEdit(opening)
  for (const { start: from, end, instead } of edits) edit.cut(from - start, end - start, instead)
  return edit.text()
}

/**
 * Makes the tag of a declarative shadow root one of a `<div>`, and says whether it is such a tag. What stands
 * inside is then read like everything else, and counted.
 *
 * @param isInside Whether a shadow root is open, which a closing tag then ends.
 */
function shadowRootTag(html: string, start: number, tag: Tag, isInside: boolean): boolean {
  if (tag.isClosing ? !isInside : !shadowRoot.test(html.slice(start, tag.end))) return false
  tag.name = 'div'
  tag.edits = [{ start, end: tag.end, instead: tag.isClosing ? '</div>' : '<div>' }]
  return true
}

/** The pictures of a stretch of the source, which count as the rest of the page does. */
function picturesIn(html: string, start: number, end: number, cost: PageCost): string {
  const pictures: string[] = []
  // Looked for in the stretch alone: in the page, a search that finds none goes on to its end.
  const content = html.slice(start, end)
  picture.lastIndex = 0
  for (let match = picture.exec(content); match; match = picture.exec(content)) {
    const at = start + match.index
    const tag = scanTag(html, at)
    if (!tag || tag.end > end || ++cost.tags > pageLimits.tags) break
    cost.attributes += tag.attributes
    pictures.push(edited(html.slice(at, tag.end), at, tag))
    picture.lastIndex = tag.end - start
  }
  return pictures.join('')
}

const headLength = 1000 // characters of a script that tell data from code

function holdsData(opening: string, content: string): boolean {
  if (content.length > maxDataLength) return false
  return jsonType.test(opening) || dataStart.test(content.slice(0, headLength))
}

/** Keeps what is wanted of an element that is dropped; returns what stands in its place. */
function lift(html: string, start: number, tag: Tag, contentEnd: number, found: Stripped): string {
  const opening = html.slice(start, tag.end)
  const content = html.slice(tag.end, contentEnd)
  switch (tag.name) {
    case 'script':
      if (/ld\+json/i.test(opening)) found.jsonLd.push(content)
      else if (holdsData(opening, content)) found.data.push(content)
      return ''
    case 'noscript':
      return `<noscript>${picturesIn(html, tag.end, contentEnd, found.cost)}</noscript>`
    case 'iframe':
    case 'object':
      return `${edited(opening, start, tag)}</${tag.name}>`
    case 'template':
      found.templates.push(content)
      return ''
    default:
      return ''
  }
}
