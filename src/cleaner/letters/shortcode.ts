import type { Page } from '../page/page.ts'
import { note } from '../page/trace.ts'
import type { Text } from '../tree/dom.ts'

const name = '[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*'
// No value contains a bracket, so an opening one without an end costs no more than the text up to the next.
const value = '(?:"[^"[\\]]*"|\'[^\'[\\]]*\'|[“”„″»«][^[\\]“”„″»«]*[“”„″»«]|[^\\s"\'[\\]“”„″»«]+)'
const attributes = `(?:\\s+[a-z_][\\w:-]{0,40}\\s?=\\s?${value}){1,30}`
const opening = new RegExp(`\\[(${name})(${attributes})?\\s*/?\\]`, 'gi')
const closing = new RegExp(`\\[/(${name})\\]`, 'gi')
const button = new RegExp(
  `^\\s*\\[(${name})(?=[^\\]]{0,500}\\s(?:href|url|link|src)\\s?=)${attributes}\\s*\\]([^[\\]]{0,200})\\[/\\1\\]\\s*$`,
  'i',
)
// A media token of Drupal, tags of templates.
const tokens = /\[\[\{"[^[\]]{1,2000}\}\]\]|\{%[^{}%]{1,500}%\}|\{\{[<%]?[^{}]{1,500}[>%]?\}\}/g

const maxLabel = 80 // characters of a button
const minimumData = 20 // characters

/** Whether a text may hold a shortcode, the tag of a template, or data. Cheap. */
export function mayHoldShortcode({ data }: Text): boolean {
  return (data.includes('[') && data.includes(']')) || data.includes('{')
}

/**
 * Drops shortcodes of publishing systems that nothing has replaced, such as `[vc_row]` and `[/vc_row]`. They have
 * attributes, have an underscore in their name, or are closed somewhere on the page. The text between two stays. A
 * button, `[button url="…"]Buy[/button]`, goes with its label where it is all of its line. So does data in JSON.
 */
export function dropShortcodes(texts: readonly Text[], page: Page): void {
  const closed = new Set<string>()
  for (const { data } of texts)
    for (const [, closedName = ''] of data.matchAll(closing)) closed.add(closedName.toLowerCase())
  for (const text of texts) {
    if (isCode(text)) continue
    const isData = isJson(text.data.trim())
    const kept = isData ? '' : without(text.data, closed)
    if (kept === text.data) continue
    const reason = isData ? 'data' : 'markup of a publishing system'
    note(page.trace, 'shortcode', 'removed', reason, text.data)
    text.data = kept
  }
}

function without(data: string, closed: ReadonlySet<string>): string {
  return data
    .replace(tokens, '')
    .replace(button, (whole, _name, label: string) => (label.length > maxLabel ? whole : ''))
    .replace(opening, (whole, code: string, given: string | undefined) =>
      given || code.includes('_') || closed.has(code.toLowerCase()) ? '' : whole,
    )
    .replace(closing, '')
}

const codeNames = new Set(['pre', 'code', 'kbd', 'samp', 'tt'])

function isCode(text: Text): boolean {
  for (let at = text.parentElement; at; at = at.parentElement)
    if (codeNames.has(at.localName)) return true
  return false
}

function isJson(data: string): boolean {
  if (data.length < minimumData || !/^(?:\{\s*"|\[\s*[{"])[^]*[}\]]$/.test(data)) return false
  try {
    JSON.parse(data)
    return true
  } catch {
    return false
  }
}
