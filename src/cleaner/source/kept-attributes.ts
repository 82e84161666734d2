import { isPictureName } from '../tree/picture-element.ts'

// oxfmt-ignore
const readAnywhere = new Set([
  'id', 'class', 'role', 'lang', 'xml:lang', 'dir', 'itemprop', 'itemtype', 'hidden', 'aria-hidden', 'aria-level', 'aria-controls', 'aria-expanded', 'aria-modal', 'datetime', 'content', 'cite',
  'data-testid', 'data-component', 'data-qa', 'data-module', 'data-href', 'data-instgrm-permalink',
  'data-cfemail', 'videoid', 'data-videoid', 'data-tweetid', 'data-shortcode',
])
const picture = new Set(['src', 'srcset', 'alt', 'title', 'width', 'height'])
const player = new Set([
  'src',
  'data',
  'data-src',
  'data-lazy-src',
  'data-original',
  'title',
  'poster',
  'data-poster',
])
const cell = new Set(['colspan', 'rowspan', 'data-line-number'])
const readOn = new Map([
  ['base', new Set(['href'])],
  ['meta', new Set(['name', 'property', 'value', 'http-equiv'])],
  ['a', new Set(['href', 'title', 'name'])],
  ['math', new Set(['alttext'])],
  ['annotation', new Set(['encoding'])],
  ['iframe', player],
  ['amp-iframe', player],
  ['amp-tiktok', player],
  ['amp-reddit', player],
  ['object', player],
  ['video', player],
  ['amp-video', player],
  ['audio', player],
  ['amp-audio', player],
  ['td', cell],
  ['th', cell],
  ['span', new Set(['data-line'])],
  ['ol', new Set(['start'])],
  ['source', new Set(['media', 'data-media', 'type'])],
  ['input', new Set(['type'])],
  ['form', new Set(['runat'])],
])
const lazyPicture =
  /^data-.*(?:src|source|original|actual|defer|delayed|img|image|url|file|full|large|big|zoom|hi-?res|lazy|echo)|-src(?:-?set)?$/
const hiding = /none|hidden|line-through|fixed/i

/** The lower-case name under which an attribute is kept; `null` for an attribute that no step reads. */
export function keptAttribute(element: string, written: string, value: string): string | null {
  const name = written.toLowerCase()
  if (readAnywhere.has(name) || readOn.get(element)?.has(name)) return name
  if (name === 'style') return hiding.test(value) ? name : null
  if (name === 'rel') return /author|next/.test(value) ? name : null
  if (element !== 'source' && !isPictureName(element)) return null
  return picture.has(name) || lazyPicture.test(name) ? name : null
}
