import { decodeHTMLAttribute } from 'entities/decode'
import { attributeData } from './attribute-data.ts'
import { ChromeParts, type ChromeCut } from './chrome-parts.ts'
import { ClosingTags } from './closing-tags.ts'
import { marksSavedPage } from './embedded-picture.ts'
import { InterElementSpace } from './inter-element-space.ts'
import { pageLimits, type PageCost } from './page-limits.ts'
import { SourceEdit } from './source-edit.ts'
import { tagRule } from './tag-rules.ts'
import { scanTag, type Tag } from './tag-scanner.ts'

const canonicalLink = /\srel\s?=\s?["']?canonical\b/i

/** The part of a page's source that the parser reads, and the data extracted from the rest. */
export type Stripped = {
  html: string
  /** Sources of `application/ld+json` scripts. */
  jsonLd: string[]
  /** Sources of other scripts, and of attributes, that hold data and no code; see `read-payloads.ts`. */
  data: string[]
  /** HTML that is not shown: `<template>` other than declarative shadow roots, scripts of templates, `<noscript>`. */
  templates: string[]
  /** The addresses that the page links to, as they are written. */
  links: string[]
  /** The address of the first `<link rel="canonical">`; `null` without one. */
  canonical: string | null
  cost: PageCost
}

// JSON, a chunk of a stream, or a script that assigns a value near its beginning.
const jsonType = /\stype\s?=\s?["']?application\/(?:[\w.+-]{1,40}\+)?json/i
const dataStart =
  /^\s*[{[]|\bdata:\s?\[|__next_f\.push\(|=\s{0,9}(?:\{\s{0,9}["'\w$]|\[\s{0,9}["'{[]|\(function\s?\(|JSON\.parse\()/
const templateType = /\stype\s?=\s?["']?text\/(?:html|template|x-[\w-]{0,20}template)/i
const texType = /\stype\s?=\s?["']?math\/tex/i
const maxTexLength = 2000 // characters of one formula
const maxDataLength = 3_000_000 // characters of one script
const maxLinks = 3000
const picture = /<img(?=[\s/])/gi
const shadowRoot = /\sshadow(?:root)?mode|\sshadowroot/i

/**
 * Strips a page's source of what is not its text, before it costs the parser time:
 *
 * - scripts, styles, drawings, form controls, comments and templates;
 * - attributes that no step reads;
 * - white space that is not rendered (`InterElementSpace`);
 * - parts of the site's chrome with only links and labels (`ChromeParts`).
 *
 * Extracts JSON-LD, framework data and templates. Keeps the pictures in `<noscript>`, and a declarative shadow root as
 * a `<div>`. Counts tags, attributes and depth in the same pass. Linear in the source for any input.
 *
 * @param selected Names of attributes that selectors ask for, which stay. The site's chrome then stays, too.
 * @param cutParts Where to put the parts of chrome that it cuts.
 */
export function strip(
  html: string,
  selected: ReadonlySet<string> | null = null,
  cutParts: CutPart[] | null = null,
): Stripped {
  const found: Stripped = {
    html: '',
    jsonLd: [],
    data: [],
    templates: [],
    links: [],
    canonical: null,
    cost: { tags: 0, attributes: 0, depth: 0, references: 0, characters: 0 },
  }
  const edit = new SourceEdit(html)
  const closings = new ClosingTags(html)
  const space = new InterElementSpace(html, edit)
  const cuts: ChromeCut[] | null = cutParts && []
  const chrome = new ChromeParts(html, edit, cuts)
  let depth = 0
  let shadowRoots = 0
  let isSavedPage = false
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const skipTo = endOfComment(html, at)
    if (skipTo) {
      isSavedPage ||= marksSavedPage(html, at)
      space.skip(at, skipTo)
      edit.cut(at, skipTo)
      at = skipTo
      continue
    }
    const tag = scanTag(html, at, isSavedPage, selected)
    if (!tag) {
      // The parser makes a text node for it, which costs as much as a tag.
      if (++found.cost.tags > pageLimits.tags) return found
      at++
      continue
    }
    const isShadowRoot =
      tag.rule.name === 'template' && shadowRootTag(html, at, tag, shadowRoots > 0)
    if (isShadowRoot) shadowRoots += tag.isClosing ? -1 : 1
    const { rule, isClosing } = tag
    const close = !isClosing && rule.isDropped ? closings.after(rule.name, tag.end) : null
    if (close) {
      space.skip(at, close.end)
      edit.cut(at, close.end, extract(html, at, tag, close.start, found))
      if (found.cost.tags > pageLimits.tags) return found
      at = close.end
      continue
    }
    found.cost.tags++
    found.cost.attributes += tag.attributes
    if (!rule.mayStayOpen) depth += isClosing ? -1 : 1
    if (depth < 0) depth = 0
    if (depth > found.cost.depth) found.cost.depth = depth
    if (found.cost.tags > pageLimits.tags || depth > pageLimits.depth) return found
    chrome.text(at - space.textStart)
    space.tag(tag, at)
    if (!selected) chrome.tag(tag, at)
    if (tag.href !== null && found.links.length < maxLinks) found.links.push(tag.href)
    if (tag.href !== null && rule.name === 'link' && canonicalLink.test(html.slice(at, tag.end)))
      found.canonical ??= decodeHTMLAttribute(tag.href)
    if (!isClosing) found.data.push(...attributeData(html, at, tag.end))
    // Content after a premature </body> is still shown; a <link> shows nothing.
    if (rule.name === 'link' || (isClosing && (rule.name === 'body' || rule.name === 'html')))
      edit.cut(at, tag.end)
    else if (!isClosing || isShadowRoot)
      for (const { start, end, instead } of tag.edits) edit.cut(start, end, instead)
    at = tag.end
  }
  found.html = edit.text()
  found.cost.references = countReferences(found.html)
  found.cost.characters = found.html.length
  if (cuts) cutParts?.push(...placed(cuts, html, edit))
  return found
}

/** A part of the site's chrome that was cut, and after how many start tags of the page. */
export type CutPart = { name: string; html: string; after: number }

const startTag = /<(?!(?:html|head|body)[\s/>])[a-z]/gi

function placed(cuts: readonly ChromeCut[], html: string, edit: SourceEdit): CutPart[] {
  const counts: number[] = []
  let count = 0
  edit.eachPiece((piece) => {
    counts.push(count)
    count += piece.match(startTag)?.length ?? 0
  })
  return cuts.map(({ name, start, end, mark }) => ({
    name,
    html: html.slice(start, end),
    after: counts[mark] ?? count,
  }))
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
  // Declarations and processing instructions, including the doctype, which the parser does not need.
  if (sign !== '!' && sign !== '?') return null
  const end = html.indexOf('>', start)
  return end < 0 ? html.length : end + 1
}

/** A tag with its edits applied. */
function edited(opening: string, start: number, { edits }: Tag): string {
  const edit = new SourceEdit(opening)
  for (const { start: from, end, instead } of edits) edit.cut(from - start, end - start, instead)
  return edit.text()
}

/**
 * Turns a tag of a declarative shadow root into that of a `<div>`, so that its content is read and counted like any
 * other.
 *
 * @param isInside Whether a shadow root is open, which a closing tag then ends.
 * @returns Whether it is such a tag.
 */
function shadowRootTag(html: string, start: number, tag: Tag, isInside: boolean): boolean {
  if (tag.isClosing ? !isInside : !shadowRoot.test(html.slice(start, tag.end))) return false
  tag.rule = tagRule('div')
  tag.edits = [{ start, end: tag.end, instead: tag.isClosing ? '</div>' : '<div>' }]
  return true
}

/** The pictures in a range of the source, whose tags and attributes are counted. */
function picturesIn(html: string, start: number, end: number, cost: PageCost): string {
  const pictures: string[] = []
  // Searched in a slice: in the page, a search without a match would run to the end each time.
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

const headLength = 1000 // characters of a script that distinguish data from code

function holdsData(opening: string, content: string): boolean {
  if (content.length > maxDataLength) return false
  return jsonType.test(opening) || dataStart.test(content.slice(0, headLength))
}

/** The source of a formula, which MathJax reads from a script. */
function formula(tex: string): string {
  const source = tex.slice(0, maxTexLength).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<math><annotation encoding="tex">${source}</annotation></math>`
}

/** Extracts the data of an element that is dropped; returns its replacement. */
function extract(
  html: string,
  start: number,
  tag: Tag,
  contentEnd: number,
  found: Stripped,
): string {
  const opening = html.slice(start, tag.end)
  const content = html.slice(tag.end, contentEnd)
  switch (tag.rule.name) {
    case 'script':
      if (/ld\+json/i.test(opening)) found.jsonLd.push(content)
      else if (texType.test(opening)) return formula(content)
      else if (templateType.test(opening)) found.templates.push(content)
      else if (holdsData(opening, content)) found.data.push(content)
      return ''
    case 'noscript':
      found.templates.push(content)
      return `<noscript>${picturesIn(html, tag.end, contentEnd, found.cost)}</noscript>`
    case 'iframe':
    case 'object':
      return `${edited(opening, start, tag)}</${tag.rule.name}>`
    case 'template':
      found.templates.push(content)
      return ''
    default:
      return ''
  }
}
