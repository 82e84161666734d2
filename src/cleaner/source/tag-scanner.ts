import { isPictureName } from '../tree/picture-element.ts'
import {
  doubleQuote,
  endsName,
  equals,
  greater,
  isLetter,
  singleQuote,
  slash,
  space,
} from './characters.ts'
import { embeddedMark, holdsPicture, isLongData } from './embedded-picture.ts'
import { isKept } from './kept-attributes.ts'
import { pageLimits } from './page-limits.ts'
import { tagRule, type TagRule } from './tag-rules.ts'

/** A range of the source and its replacement. */
type Edit = { start: number; end: number; instead: string }

/** A tag in the source. */
export type Tag = {
  rule: TagRule
  isClosing: boolean
  /** The number of attributes. */
  attributes: number
  /** The changes to make, in order: attributes that no step reads are cut, some are renamed. */
  edits: Edit[]
  /** The value of its `href` as it is written. */
  href: string | null
  /** The position after the `>`, or the source's length when the tag never ends. */
  end: number
}

const maxNameLength = 61 // characters; the rest of a longer name is read as an attribute

/**
 * Scans one tag from its `<`: finds its end outside quoted values and counts its attributes. Linear in its length.
 *
 * @param isSavedPage Whether all pictures are in the page itself.
 * @param selected Names of further attributes that stay.
 * @returns `null` when `<` starts no tag, as in `a < b`.
 */
export function scanTag(
  html: string,
  start: number,
  isSavedPage = false,
  selected: ReadonlySet<string> | null = null,
): Tag | null {
  const isClosing = html.charCodeAt(start + 1) === slash
  const nameStart = start + (isClosing ? 2 : 1)
  if (!isLetter(html.charCodeAt(nameStart))) return null
  const longest = Math.min(html.length, nameStart + maxNameLength)
  let at = nameStart + 1
  while (at < longest && !endsName(html.charCodeAt(at))) at++
  const rule = tagRule(html.slice(nameStart, at))
  const tag: Tag = { rule, isClosing, attributes: 0, edits: [], href: null, end: html.length }
  while (at < html.length) {
    const code = html.charCodeAt(at)
    if (code === greater) {
      tag.end = at + 1
      return tag
    }
    if (code <= space || code === slash) at++
    else at = scanAttribute(html, at, tag, isSavedPage, selected)
  }
  return tag
}

/** Scans one attribute, adds its edit, and returns its end. */
function scanAttribute(
  html: string,
  start: number,
  tag: Tag,
  isSavedPage: boolean,
  selected: ReadonlySet<string> | null,
): number {
  let nameEnd = start + 1
  for (
    let code = html.charCodeAt(nameEnd);
    nameEnd < html.length;
    code = html.charCodeAt(++nameEnd)
  )
    if (code <= space || code === slash || code === equals || code === greater) break
  let at = nameEnd
  while (at < html.length && html.charCodeAt(at) <= space) at++
  const valueStart = html.charCodeAt(at) === equals ? at + 1 : nameEnd
  const end = valueStart > nameEnd ? valueEnd(html, valueStart) : nameEnd
  tag.attributes++
  // An end tag is kept as it is, and a page with too many attributes is rejected: a list of edits would cost memory.
  if (tag.isClosing || tag.attributes > pageLimits.attributes) return end
  const written = html.slice(start, nameEnd)
  const name = written.toLowerCase()
  if (name === 'href') tag.href ??= unquoted(html.slice(valueStart, end).trim())
  const isEmbedded =
    isPictureName(tag.rule.name) && holdsPicture(name, html, valueStart, end, isSavedPage)
  if (isEmbedded) tag.edits.push({ start, end, instead: embeddedMark })
  else if (
    !selected?.has(name) &&
    (isLongData(html, valueStart, end) || !isKept(tag.rule, name, html, valueStart, end))
  )
    tag.edits.push({ start, end, instead: '' })
  else if (name !== written) tag.edits.push({ start, end: nameEnd, instead: name })
  return end
}

function unquoted(value: string): string {
  const quote = value.charCodeAt(0)
  return quote === doubleQuote || quote === singleQuote ? value.slice(1, -1) : value
}

/** Where the value of an attribute ends that begins after its `=`, with its quotation marks. */
function valueEnd(html: string, from: number): number {
  let at = from
  while (at < html.length && html.charCodeAt(at) <= space) at++
  const quote = html.charCodeAt(at)
  if (quote === doubleQuote || quote === singleQuote) {
    const end = html.indexOf(html.charAt(at), at + 1)
    return end < 0 ? html.length : end + 1
  }
  while (at < html.length && html.charCodeAt(at) > space && html.charCodeAt(at) !== greater) at++
  return at
}
