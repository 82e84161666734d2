import { endsAsSentence, weigh } from '../../text/prose.ts'
import { isBlock } from '../tree/block-elements.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import {
  childNodes,
  elementsIn,
  firstNamed,
  holds,
  isElement,
  isText,
  type Element,
} from '../tree/dom.ts'
import type { Measure } from '../tree/measure.ts'
import { isPicture } from '../tree/picture-element.ts'

const maxBoxText = 1200 // weighed letters in a box named like a figure
const maxCaptioned = 700 // … in a box with a named caption
const maxPlain = 250 // … in a box without any name

/** Whether an element holds pictures and their captions, and no text of the article. */
export function isFigure(element: Element, measure: Measure): boolean {
  return isPictureBox(element, measure) && (measure.images < 2 || captionedFigures(element) < 2)
}

function isPictureBox(element: Element, { text, images, links }: Measure): boolean {
  if (element.localName === 'figure') return true
  if (images === 0 || text > maxBoxText || !isBlock(element) || element.localName === 'li')
    return false
  if (holdsText(element)) return false
  const isCaptioned = holdsCaption(element)
  if (matchWord(classWords(element), 'figure'))
    return !holdsParagraph(element, isCaptioned ? isBesideCaption : isLong)
  if (text === 0) return false
  if (text <= maxCaptioned && isCaptioned) return !holdsParagraph(element, isBesideCaption)
  return (
    text <= maxPlain &&
    links === 0 &&
    images === 1 &&
    firstNamed(element, 'p') === null &&
    !isIllustrated(element)
  )
}

/** Whether an element is a paragraph that begins with a picture, with its text on the same line. */
function isIllustrated(element: Element): boolean {
  if (element.localName !== 'p' || firstNamed(element, 'br')) return false
  const [first, ...rest] = childNodes(element).filter(
    (node) => isElement(node) || (isText(node) && node.data.trim() !== ''),
  )
  return (
    first !== undefined &&
    isElement(first) &&
    isPicture(first) &&
    rest.some((node) => isText(node)) &&
    weigh(element.textContent.trim()) >= minParagraph
  )
}

const textParts = new Set(['h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'table', 'article'])

/** Whether an element holds parts of a text rather than a caption: two paragraphs, a heading, a list. */
function holdsText(element: Element): boolean {
  for (const inner of elementsIn(element)) {
    if (textParts.has(inner.localName)) return true
    if (inner.localName === 'p' && inner.previousElementSibling?.localName === 'p') return true
  }
  return false
}

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

function isBesideCaption(text: string): boolean {
  const weight = weigh(text)
  return weight >= minParagraph || (weight >= minSentence && endsAsSentence(text))
}

function isLong(text: string): boolean {
  return weigh(text) >= minProse
}

/** Counts the figures inside an element that have their own caption; two or more make a gallery. */
function captionedFigures(element: Element): number {
  return element
    .getElementsByTagName('figure')
    .filter((figure) => firstNamed(figure, 'figcaption') !== null).length
}

/** Whether an element holds another that is marked as a caption. */
export function holdsCaption(element: Element): boolean {
  for (const inner of elementsIn(element))
    if (inner.localName === 'figcaption' || matchWord(classWords(inner), 'caption')) return true
  return false
}
