import type { Block, Embed, Figure, Image, Phrasing } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import type { Page } from '../page/page.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import { elementsIn, holds, type Element } from '../tree/dom.ts'
import { isPicture } from '../tree/picture-element.ts'
import { isPlayerComponent, readEmbed } from './embed.ts'
import { phrasingOf } from './inline.ts'
import { isCaption, isControl, isCounter, outermost } from './picture-box.ts'
import { captionOf, isCredit, titleCredit, withoutLabel } from './picture-credit.ts'
import { isEmbedded, readBackground, readPicture } from './picture.ts'

const players = new Set(['iframe', 'amp-iframe', 'video', 'amp-video', 'audio', 'amp-audio'])
/**
 * Reads a figure: its pictures, its caption, and the credit separately. A figure around a frame or a player gives an
 * embed. A saved picture without an address gives a figure of its caption and credit; a figure with neither picture nor
 * player gives nothing.
 */
export function readFigure(element: Element, page: Page): Block[] {
  const shown = new Map<string, Image>()
  const spare = new Map<string, Image>()
  const embeds: Embed[] = []
  let hasEmbedded = false
  for (const inner of elementsIn(element)) {
    if (isPicture(inner)) {
      // A <noscript> repeats the lazy picture next to it, or holds the only one.
      const list = inner.parentElement?.localName === 'noscript' ? spare : shown
      const image = readPicture(inner, page)
      if (image && !list.has(image.url)) list.set(image.url, image)
      if (!image && isEmbedded(inner)) hasEmbedded = true
    } else if (players.has(inner.localName) || isPlayerComponent(inner)) {
      const embed = readEmbed(inner, page)
      if (embed) embeds.push(embed)
    }
  }
  const images = [...(shown.size > 0 ? shown : spare).values()]
  const background = images.length + embeds.length === 0 ? readBackground(element, page) : null
  if (background) images.push(background)
  if (images.length === 0 && embeds.length === 0 && !hasEmbedded) return []
  const { caption, credit } = readCaption(element, page)
  if (images.length === 0 && embeds.length === 0)
    return caption.length === 0 && credit === null
      ? []
      : [{ type: 'figure', children: [], caption, credit }]
  const [embed] = embeds
  if (images.length === 0) {
    if (embed) embed.title ??= tidyLine(phrasingText(caption)) || null
    return embeds
  }
  const [first] = images
  const named = credit ?? (first ? titleCredit(first, phrasingText(caption)) : null)
  return [{ type: 'figure', children: images, caption, credit: named }, ...embeds]
}

/** Makes a figure for a picture without one. */
export function plainFigure(image: Image): Figure {
  return { type: 'figure', children: [image], caption: [], credit: titleCredit(image, '') }
}

function readCaption(figure: Element, page: Page): Pick<Figure, 'caption' | 'credit'> {
  const marked = outermost(figure, (element) => isCreditElement(element, figure))
  const captions = outermost(figure, isCaption).filter((element) => !marked.includes(element))
  const credits = marked.length > 0 ? marked : creditLines(figure, captions)
  // Without a marked caption, it is the figure's text outside the credit.
  const captioned = captions.length > 0 || credits.includes(figure) ? captions : [figure]
  const parts: Phrasing[][] = []
  for (const element of captioned) {
    const nodes = phrasingOf(
      element,
      page,
      (inner) => credits.includes(inner) || isSilent(inner, figure),
    )
    const text = comparableForm(phrasingText(nodes))
    if (text !== '' && !parts.some((part) => comparableForm(phrasingText(part)).includes(text)))
      parts.push(nodes)
  }
  const caption = parts.flatMap((part, index) => (index === 0 ? part : [space, ...part]))
  const named = credits
    .map((element) => withoutLabel(element.textContent))
    .filter((name) => name !== '')
  return captionOf(caption, [...new Set(named)].join(', '))
}

/** Whether an element of a figure is its number among others, or a control. */
function isSilent(element: Element, figure: Element): boolean {
  if (element.localName === 'button') return true
  const text = element.textContent.trim()
  if (/^\d{1,3}$/.test(text)) return isCounter(element.nextElementSibling?.textContent ?? '')
  return text !== '' && (isCounter(text) || isControl(figure, text))
}

const creditElements = new Set(['cite', 'footer'])
const figureNames = new Set(['figure', 'figcaption'])

/** Whether an element of a figure contains only the picture's credit. */
function isCreditElement(element: Element, figure: Element): boolean {
  let around: Element | null = element
  while (around && around !== figure && !figureNames.has(around.localName))
    around = around.parentElement
  const isInside = around !== null && figureNames.has(around.localName)
  if (isInside && creditElements.has(element.localName)) return true
  // Next to a picture without a <figure>, words such as "author" mark the article's author.
  return isNamed(element, isInside ? 'credit' : 'loose-credit') && !holdsPlainCaption(element)
}

function isNamed(element: Element, role: 'credit' | 'loose-credit'): boolean {
  return matchWord(classWords(element), role) !== null
}

/** Whether an element holds a caption that is not itself part of a credit. */
function holdsPlainCaption(element: Element): boolean {
  for (const inner of elementsIn(element))
    if (inner.localName === 'figcaption' || (isCaption(inner) && !isNamed(inner, 'credit')))
      return true
  return false
}

const maxCreditLine = 150 // characters

/** The lines of a figure outside its captions that are only a credit. */
function creditLines(figure: Element, captions: readonly Element[]): Element[] {
  return outermost(figure, (element) => {
    if (element.firstElementChild || captions.some((caption) => holds(caption, element)))
      return false
    const text = element.textContent
    return text.length <= maxCreditLine && isCredit(text)
  })
}

const space: Phrasing = { type: 'text', value: ' ' }
