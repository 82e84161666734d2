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
import { endsAsSentence, weigh } from '../../text/prose.ts'
import { captionWords, figureWords } from '../vocabulary/figure-words.ts'

const maxBoxText = 1200 // weighed letters; what a box named like a figure may hold and still be one
const maxCaptioned = 700 // … and a box with a named caption inside
const maxPlain = 250 // … and a box without any name

/** Says whether an element holds pictures with what is said about them, and no text of the article. */
export function isFigure(element: Element, measure: Measure): boolean {
  return isPictureBox(element, measure) && (measure.images < 2 || captionedFigures(element) < 2)
}

function isPictureBox(element: Element, { text, images, links }: Measure): boolean {
  if (element.localName === 'figure') return true
  if (images === 0 || text > maxBoxText || !isBlock(element) || element.localName === 'li')
    return false
  if (holdsText(element)) return false
  const isCaptioned = holdsCaption(element)
  if (matchWord(classWords(element), figureWords))
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

/** Says whether an element is a paragraph that begins with a picture: its text follows on the same line. */
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

/** Says whether something inside is a part of a text rather than a caption: two paragraphs, a heading, a list. */
function holdsText(element: Element): boolean {
  for (const inner of elementsIn(element)) {
    if (textParts.has(inner.localName)) return true
    if (inner.localName === 'p' && inner.previousElementSibling?.localName === 'p') return true
  }
  return false
}

const minParagraph = 80 // weighed letters
const minSentence = 20 // … that end as a sentence does
const minProse = 300 // … where no caption is named and a paragraph may be one

/** Says whether a paragraph stands beside the caption: a short article that begins with its picture. */
function holdsParagraph(element: Element, isProse: (text: string) => boolean): boolean {
  let caption: Element | null = null
  for (const inner of elementsIn(element)) {
    if (caption && holds(caption, inner)) continue
    if (inner.localName === 'figure' || matchWord(classWords(inner), captionWords)) caption = inner
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

/** Counts the figures with a caption of their own inside an element: more than one make a gallery. */
function captionedFigures(element: Element): number {
  return element
    .getElementsByTagName('figure')
    .filter((figure) => firstNamed(figure, 'figcaption') !== null).length
}

/** Says whether something inside an element is named as a caption. */
export function holdsCaption(element: Element): boolean {
  for (const inner of elementsIn(element))
    if (inner.localName === 'figcaption' || matchWord(classWords(inner), captionWords)) return true
  return false
}
