import { tidyLine } from '../../text/tidy-text.ts'
import { isBlock } from '../tree/block-elements.ts'
import { attribute, isElement, isText, type Element, type Node } from '../tree/dom.ts'
import { plainTex } from './formula.ts'

// By the names of their classes and files.
const named =
  /(?:^|[\W_\d])(?:emojis?|twemoji|emoticons?|smil(?:ey|ie|y)s?|noto-?emoji)(?:$|[\W_\d])/i
const formula = /(?:^|[\W_\d])(?:tex|latex|math|equation|mwe-math[\w-]*)(?:$|[\W_\d])/i
const flag = /(?:^|[\W_\d])flags?(?:$|[\W_\d]|icon)/i
const codes =
  /(?:^|\/)(?:emoji_?u?|u)?([0-9a-f]{4,6}(?:[-_][0-9a-f]{2,6}){0,8})\.(?:svg|png|gif|webp)/i

// Emoji with their parts, and other symbols; at least one sign that is no part.
const emoji = /^[\p{Extended_Pictographic}\p{Emoji_Component}\p{So}\s]{1,40}$/u
const sign = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}]|\u20E3/u
const face = /^(?=.*[:;=])[^\s\p{L}\p{N}]{2,5}$|^[:;=8][-o^']?[()DPpOo3|\\/*]$/u

const maxEmoji = 150 // pixels; a larger picture is a picture
const maxFlag = 60
const maxName = 40 // characters

/**
 * Puts the character in the place of a picture that shows one. That may be an emoji, a smiley, a flag, a formula or an
 * initial. Leaves any other picture.
 */
export function writeOutPicture(picture: Element): void {
  const text = characterOf(picture)
  if (text === null) return
  const around = picture.parentElement
  // <noscript> repeats a lazy picture.
  if (around?.localName === 'noscript') picture.remove()
  else picture.replaceWith(text)
}

function characterOf(picture: Element): string | null {
  const alt = tidyLine(attribute(picture, 'alt'))
  const names = `${picture.className} ${attribute(picture, 'src').slice(0, 300)}`
  const side = Math.max(sideOf(picture, 'width'), sideOf(picture, 'height'))
  if (isEmoji(alt)) return side <= maxEmoji ? alt : null
  if (formula.test(names) && alt !== '') return plainTex(alt)
  if (named.test(names) && side <= maxEmoji && alt.length <= maxName)
    return alt || emojiIn(attribute(picture, 'src'))
  if (alt === '' || alt.length > maxName || !isInLine(picture)) return null
  if (face.test(alt) && side <= maxFlag) return alt
  if (flag.test(names) && side <= maxFlag) return isNextToWord(picture) ? null : alt
  return isInitial(picture, alt) ? alt : null
}

function isEmoji(text: string): boolean {
  return emoji.test(text) && sign.test(text)
}

/** The emoji whose code points a file is named after: `1f1fa-1f1f8.svg`. */
function emojiIn(address: string): string | null {
  const points = codes
    .exec(address)?.[1]
    ?.split(/[-_]/)
    .map((code) => Number.parseInt(code, 16))
  if (!points || points.some((point) => point > 0x10ffff)) return null
  const text = String.fromCodePoint(...points)
  return isEmoji(text) ? text : null
}

/** Whether the picture is the first letter of the word after it. */
function isInitial(picture: Element, alt: string): boolean {
  const next = picture.nextSibling
  return /^\p{Lu}$/u.test(alt) && isText(next) && /^\s*\p{Ll}/u.test(next.data)
}

/** Whether there is text next to a picture in its line. */
function isInLine(picture: Element): boolean {
  return textNext(picture, previous) !== '' || textNext(picture, next) !== ''
}

/** Whether a word is next to a picture, which then only decorates it. */
function isNextToWord(picture: Element): boolean {
  return /\p{L}$/u.test(textNext(picture, previous)) || /^\p{L}/u.test(textNext(picture, next))
}

const previous = (node: Node) => node.previousSibling
const next = (node: Node) => node.nextSibling

/** The nearest text in one direction within the line; empty at its end. */
function textNext(picture: Element, step: (node: Node) => Node | null): string {
  for (let node: Node = picture; ;) {
    const sibling = step(node)
    if (!sibling) {
      const parent = node.parentElement
      if (!parent || isBlock(parent)) return ''
      node = parent
    } else if (isElement(sibling) && (isBlock(sibling) || sibling.localName === 'br')) return ''
    else if (sibling.textContent.trim() !== '') return sibling.textContent.trim()
    else node = sibling
  }
}

function sideOf(picture: Element, name: string): number {
  return Number.parseInt(attribute(picture, name), 10) || 0
}
