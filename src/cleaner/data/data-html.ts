import { pictureEnding } from '../vocabulary/picture-ending.ts'
import { isObject, isTextKey, blockKind, type DataObject } from './data-shape.ts'
import { escapeAttribute, escapeText } from './escape-html.ts'

const blockTag = /<(?:p|br|div|h[1-6]|ul|ol|blockquote|figure)[\s/>]/i
const anyTag = /<\/?[a-z][^<>]{0,500}>/i

/** A text as HTML. Its line breaks end paragraphs, unless it has block elements. */
export function textHtml(text: string): string {
  return blockTag.test(text) ? text : wrapped(text, 'p')
}

function wrapped(text: string, name: string): string {
  const isHtml = anyTag.test(text)
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<${name}>${isHtml ? line : escapeText(line)}</${name}>`)
    .join('\n')
}

/** The blocks of an editor as HTML: paragraphs, headings, lists, quotes, pictures. Formatting in lines is lost. */
export function blocksHtml(blocks: readonly unknown[]): string {
  return blocks.map(blockHtml).join('\n')
}

function blockHtml(block: unknown): string {
  if (typeof block === 'string') return textHtml(block)
  if (Array.isArray(block)) return isLine(block) ? `<p>${lineHtml(block)}</p>` : blocksHtml(block)
  if (!isObject(block)) return ''
  const kind = blockKind(block)
  if (/image|photo|picture|figure/.test(kind)) return figureHtml(block)
  const name = nameOf(block, kind)
  const text = ownText(block)
  if (text !== null) return name && !blockTag.test(text) ? wrapped(text, name) : textHtml(text)
  const inner = listsIn(block).map((list) => {
    if (name === 'ul') return list.map((item) => `<li>${blockHtml(item)}</li>`).join('')
    return name && isLine(list) ? lineHtml(list) : blockHtml(list)
  })
  return name ? `<${name}>${inner.join('\n')}</${name}>` : inner.join('\n')
}

/** The name of a block's element; `null` for a paragraph and for an unknown kind. */
function nameOf(block: DataObject, kind: string): string | null {
  if (/quote/.test(kind)) return 'blockquote'
  if (/list$|\b[uo]l$/.test(kind)) return 'ul'
  const level = Number(block['level'] ?? /\b(?:h|heading-?)([1-6])\b/.exec(kind)?.[1] ?? 2)
  if (/\bh[1-6]\b|head(?:er|ing)|subtitle|subhead/.test(kind))
    return `h${level >= 2 && level <= 6 ? level : 2}`
  return null
}

const textKeys = ['text', 'value', 'content', 'html', 'data', 'children']

/** The text of a block itself: under a usual key, else its longest string if that is longer than its lists' text. */
function ownText(block: DataObject): string | null {
  for (const key of textKeys) {
    const text = block[key]
    if (typeof text === 'string' && text !== '') return text
  }
  let longest: string | null = null
  for (const [key, text] of Object.entries(block))
    if (typeof text === 'string' && text.includes(' ') && isTextKey(key))
      if (text.length > (longest?.length ?? 0)) longest = text
  return longest !== null && longest.length > textLength(Object.values(block).filter(Array.isArray))
    ? longest
    : null
}

function textLength(value: unknown): number {
  if (typeof value === 'string') return value.includes(' ') ? value.length : 0
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, inner) => sum + textLength(inner), 0)
}

/** The lists inside a block, including those in its nested objects. */
function listsIn(block: DataObject): (readonly unknown[])[] {
  return Object.entries(block).flatMap(([key, inner]) => {
    if (!isTextKey(key)) return []
    if (Array.isArray(inner)) return [inner]
    if (!isObject(inner)) return []
    const text = ownText(inner)
    return text === null ? listsIn(inner) : [[text]]
  })
}

const lineKind = /\b(?:text|span|link|hyperlink|strong|bold|em|italic|mark|a|br|linebreak)\b/

/** Whether the items of a list form one line: runs of text and links. */
function isLine(list: readonly unknown[]): boolean {
  return list.every((item) => isObject(item) && lineKind.test(blockKind(item)))
}

function lineHtml(list: readonly unknown[]): string {
  return list
    .map((item) => {
      if (!isObject(item)) return ''
      const text = ownText(item)
      return text === null ? listsIn(item).map(lineHtml).join('') : escapeText(text)
    })
    .join('')
}

const webAddress = /^(?:https?:)?\/\/\S+$/

function figureHtml(block: DataObject): string {
  const strings = Object.entries({
    ...block,
    ...objectIn(block, 'data'),
    ...objectIn(block, 'image'),
  }).filter((member): member is [string, string] => typeof member[1] === 'string')
  const addresses = strings
    .filter(([key, text]) => /url|src/i.test(key) && webAddress.test(text))
    .map(([, text]) => text)
  // A block may also have the address of the picture's page.
  const address = addresses.find((each) => pictureEnding.test(each)) ?? addresses[0]
  if (address === undefined) return ''
  const caption = strings.find(([key]) => /caption/i.test(key))?.[1] ?? ''
  return `<figure><img src="${escapeAttribute(address)}"><figcaption>${escapeText(caption)}</figcaption></figure>`
}

function objectIn(block: DataObject, key: string): DataObject {
  const inner = block[key]
  return isObject(inner) ? inner : {}
}
