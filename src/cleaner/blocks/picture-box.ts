import { endsAsSentence, weigh } from '../../text/prose.ts'
import { isBlock } from '../tree/block-elements.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import {
  childElements,
  elementsIn,
  firstNamed,
  following,
  holds,
  isElement,
  isText,
  shapeOf,
  type Element,
} from '../tree/dom.ts'
import { measureOf, type Measure, type Measures } from '../tree/measure.ts'
import { isPicture } from '../tree/picture-element.ts'
import { isCredit, splitCredit } from './picture-credit.ts'

const maxBoxText = 1200 // weighed letters in a box named like a figure
const maxCaptioned = 700 // … in a box with a named caption
const maxSlide = 450 // … in one of several boxes of one shape
const maxPlain = 250 // … in a box without any sign
const minHeading = 40 // … of a caption that is set as a heading

/** Whether an element holds pictures and their captions, and no text of the article. */
export function isFigure(element: Element, measure: Measure): boolean {
  if (element.localName !== 'figure' && !isBox(element, measure)) return false
  return measure.images < 2 || captionsIn(element).length < 2
}

/** Whether all items of a list are figures. */
export function isGallery(list: Element, measures: Measures): boolean {
  const items = childElements(list)
  return items.length > 0 && items.every((item) => isFigure(item, measureOf(measures, item)))
}

function isBox(element: Element, { text, images, linked }: Measure): boolean {
  if (images === 0 || text > maxBoxText || !isBlock(element) || holdsText(element, null))
    return false
  if (!holdsText(element, largeHeading)) {
    const isCaptioned = holdsCaption(element)
    if (matchWord(classWords(element), 'figure'))
      return !holdsParagraph(element, isCaptioned ? isNextToCaption : isLong)
    if (text > 0 && text <= maxCaptioned && isCaptioned)
      return !holdsParagraph(element, isNextToCaption)
  }
  // A <noscript> may repeat the one picture.
  const isOne = images === 1 || (images === 2 && firstNamed(element, 'noscript') !== null)
  return text > 0 && linked === 0 && text <= maxSlide && isOne && hasOneLine(element, text)
}

/** Whether the text of a box with one picture is one line, counters, credits and controls aside. */
function hasOneLine(element: Element, text: number): boolean {
  const all = linesOf(element)
  const lines = all.filter(
    ({ words }) =>
      !/^\d+$/.test(words) && !isCounter(words) && !isCredit(words) && !isControl(element, words),
  )
  const [line, second] = lines
  if (!line || second) return !line && all.some(({ words }) => isCredit(words))
  const isSigned = all.length > 1 || splitCredit(line.words).credit !== null
  const isSlide = isSigned && element.localName !== 'p' && twinOf(element) !== null
  const { localName: name } = line.block
  // "7. The red mill" heads a part of a list.
  if (/^\d+[.)]\s/.test(line.words)) return false
  if (/^h[1-6]$/.test(name))
    return isSigned || (weigh(line.words) >= minHeading && endsAsSentence(line.words))
  if (name === 'p' && line.block !== element) return isSlide
  // A paragraph that begins with a picture and goes on in the same line.
  const isIllustrated =
    name === 'p' &&
    firstNamed(element, 'br') === null &&
    startsWithPicture(element) &&
    weigh(line.words) >= minParagraph
  return isSlide || (text <= maxPlain && name !== 'li' && !isIllustrated)
}

function startsWithPicture(element: Element): boolean {
  for (let node = element.firstElementChild; node; node = node.firstElementChild)
    if (isPicture(node)) return true
  return false
}

/** A line of text with the block that it is in. */
type Line = { block: Element; words: string }

const maxNodes = 500 // of a box
const silent = new Set(['button', 'noscript', 'script'])

/** The lines of an element, which end at the edges of blocks and at line breaks. */
function linesOf(element: Element): Line[] {
  const lines: Line[] = []
  let isNew = true
  let node = following(element, element)
  for (let step = 0; node && step < maxNodes; step++) {
    const isSkipped = isElement(node) && silent.has(node.localName)
    if (isElement(node)) isNew ||= isSkipped || node.localName === 'br'
    else if (isText(node) && node.data.trim() !== '') {
      let block = node.parentElement ?? element
      while (block !== element && !isBlock(block) && block.parentElement)
        block = block.parentElement
      const last = lines.at(-1)
      if (last && last.block === block && !isNew) last.words += node.data
      else lines.push({ block, words: node.data })
      isNew = false
    }
    node = following(node, element, isSkipped)
  }
  return lines.map(({ block, words }) => ({ block, words: words.replace(/\s+/g, ' ').trim() }))
}

const number = String.raw`(?:\p{L}{1,12}\.?\s)?(\d{1,3})\s?(?:[/|]|\p{L}{1,4})\s?(\d{1,3})`
const counter = new RegExp(String.raw`^\s*(?:${number}|[/|]\s?\d{1,3})[\s|:.–-]*$`, 'u')
const leading = new RegExp(String.raw`^\s*${number}(?:\s?[|:.–-]\s*|\s+)`, 'u')
const maxCounter = 30 // characters

/** Whether a text is the number of a slide among others: "1 of 3", "2/12", "Bild 3 von 9 |". */
export function isCounter(text: string): boolean {
  return text.length <= maxCounter && counter.test(text)
}

/** The number at the beginning of a caption, the total that it gives, and its length; `null` without one. */
export function counterOf(
  caption: string,
): { place: number; total: number; length: number } | null {
  const [whole, place, total] = leading.exec(caption.slice(0, 2 * maxCounter)) ?? []
  if (whole === undefined || Number(place) > Number(total)) return null
  return { place: Number(place), total: Number(total), length: whole.length }
}

const maxControl = 30 // characters

/** Whether a short line is also in the next box of the same shape: "More", "Enlarge". */
export function isControl(box: Element, words: string): boolean {
  if (words.length > maxControl || endsAsSentence(words)) return false
  const twin = twinOf(box)
  return twin !== null && !isCredit(words) && linesOf(twin).some((line) => line.words === words)
}

/** The box next to another that has the same shape and a picture too. */
function twinOf(element: Element): Element | null {
  const twins = [element.nextElementSibling, element.previousElementSibling]
  return twins.find((one) => one && isTwin(one, element)) ?? null
}

function isTwin(one: Element, other: Element): boolean {
  return shapeOf(one) === shapeOf(other) && [...elementsIn(one)].some(isPicture)
}

const textParts = new Set(['ul', 'ol', 'table', 'article', 'blockquote', 'pre'])

/** Whether an element holds parts of a text rather than a caption: two paragraphs, a list, perhaps a heading. */
function holdsText(element: Element, heading: RegExp | null): boolean {
  for (const inner of elementsIn(element)) {
    const name = inner.localName
    if (textParts.has(name) || heading?.test(name)) return true
    if (name === 'p' && inner.previousElementSibling?.localName === 'p')
      if (!isCredit(inner.textContent)) return true
  }
  return false
}

const largeHeading = /^h[1-4]$/

const minParagraph = 80 // weighed letters
const minSentence = 20 // … when they end as a sentence does
const minProse = 300 // … when no caption is named, so that a paragraph may be the caption

/** Whether an element holds a paragraph outside its caption, as a short article with its picture does. */
function holdsParagraph(element: Element, isProse: (text: string) => boolean): boolean {
  let caption: Element | null = null
  for (const inner of elementsIn(element)) {
    if (caption && holds(caption, inner)) continue
    if (inner.localName === 'figure' || matchWord(classWords(inner), 'caption')) caption = inner
    else if (inner.localName === 'p' && isProse(inner.textContent.trim())) return true
  }
  return false
}

function isNextToCaption(text: string): boolean {
  const weight = weigh(text)
  return weight >= minParagraph || (weight >= minSentence && endsAsSentence(text))
}

function isLong(text: string): boolean {
  return weigh(text) >= minProse
}

/** The captions inside an element; two or more make a gallery. */
function captionsIn(element: Element): Element[] {
  return outermost(element, element.localName === 'figure' ? isFigcaption : isCaption)
}

const maxFound = 50 // each is compared with those before it

/** The outermost elements inside another that pass a test, in document order; pictures are left out. */
export function outermost(root: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  for (const element of elementsIn(root)) {
    if (isPicture(element) || element.localName === 'picture' || element.localName === 'source')
      continue
    const last = found.at(-1)
    if ((last && holds(last, element)) || !test(element)) continue
    found.push(element)
    if (found.length === maxFound) break
  }
  return found
}

/** Whether an element holds another that is marked as a caption. */
export function holdsCaption(element: Element): boolean {
  for (const inner of elementsIn(element)) if (isCaption(inner)) return true
  return false
}

function isFigcaption({ localName }: Element): boolean {
  return localName === 'figcaption'
}

/** Whether an element is marked as a caption. */
export function isCaption(element: Element): boolean {
  return isFigcaption(element) || matchWord(classWords(element), 'caption') !== null
}
