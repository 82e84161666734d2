import { isPictureName } from '../tree/picture-element.ts'
import type { TagRule } from './tag-rules.ts'

// oxfmt-ignore
const readAnywhere = new Set([
  'id', 'class', 'role', 'lang', 'xml:lang', 'dir', 'itemprop', 'itemtype', 'hidden', 'aria-hidden', 'aria-level', 'aria-controls', 'aria-expanded', 'aria-modal', 'datetime', 'content', 'cite',
  'data-testid', 'data-component', 'data-qa', 'data-module', 'data-href', 'data-instgrm-permalink',
  'data-cfemail', 'data-speaker', 'data-bg', 'data-background', 'data-background-image', 'videoid', 'data-videoid', 'data-tweetid', 'data-shortcode', 'data-trackid', 'data-url',
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
const pictureFile = /\.(?:jpe?g|png|webp|avif|gif)\b/i
const hiding = /none|hidden|line-through|fixed|background[^;]*url\(/i

const maxValueLength = 2000 // characters of a value that are searched

/**
 * Whether a step reads an attribute.
 *
 * @param name Lower case.
 * @param start The start of its value in the source.
 * @param end The end of its value.
 */
export function isKept(
  { name: element }: TagRule,
  name: string,
  html: string,
  start: number,
  end: number,
): boolean {
  const valueOf = () => html.slice(start, Math.min(end, start + maxValueLength))
  if (readAnywhere.has(name) || readOn.get(element)?.has(name)) return true
  if (name === 'style' || name === 'rel') {
    const value = valueOf()
    return name === 'style' ? hiding.test(value) : /next|author/.test(value)
  }
  if (element !== 'source' && !isPictureName(element)) return false
  if (picture.has(name) || name === 'data-widths' || lazyPicture.test(name)) return true
  return pictureFile.test(valueOf())
}
