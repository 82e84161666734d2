import type { Block, Figure, Image, Phrasing } from '../../article/body.ts'
import { clamp } from '../../article/text.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { isBlock } from '../block-elements.ts'
import { classWords, matchWord } from '../class-words.ts'
import { elementsIn, holds, type Element } from '../dom.ts'
import type { Measure } from '../measure.ts'
import type { Page } from '../page.ts'
import { folded } from '../prose.ts'
import {
  captionWords,
  creditWords,
  figureWords,
  looseCreditWords,
} from '../vocabulary/figure-words.ts'
import { captionOf, withoutLabel } from './credit.ts'
import { readEmbed } from './embed.ts'
import { phrasingOf } from './inline.ts'
import { readPicture } from './picture.ts'

const players = new Set(['iframe', 'video', 'audio'])
const maxBoxText = 1200 // weighed letters; what a box named like a figure may hold and still be one
const maxCaptioned = 700 // … and a box with a named caption inside
const maxPlain = 250 // … and a box without any name

/** Says whether an element holds pictures with what is said about them, and no text of the article. */
export function isFigure(element: Element, { text, images, links }: Measure): boolean {
  if (element.localName === 'figure') return true
  if (images === 0 || text > maxBoxText || !isBlock(element) || element.localName === 'li')
    return false
  if (element.querySelector('h2, h3, h4, ul, ol, table, p + p, article') !== null) return false
  if (matchWord(classWords(element), figureWords)) return true
  if (text === 0) return false
  if (text <= maxCaptioned && holdsCaption(element)) return true
  return text <= maxPlain && links === 0 && images === 1 && element.querySelector('p') === null
}

function holdsCaption(element: Element): boolean {
  for (const inner of elementsIn(element))
    if (inner.localName === 'figcaption' || matchWord(classWords(inner), captionWords)) return true
  return false
}

/**
 * Reads a figure: its pictures, caption, and credit apart from the caption. Figures around a frame or
 * a player give an embed; figures without either give nothing.
 */
export function readFigure(element: Element, page: Page): Block[] {
  const images: Image[] = []
  const spare: Image[] = []
  const embeds: Block[] = []
  for (const inner of elementsIn(element)) {
    if (inner.localName === 'img') {
      // A <noscript> repeats the lazy picture beside it, or holds the only one.
      const list = inner.parentElement?.localName === 'noscript' ? spare : images
      const image = readPicture(inner, page)
      if (image && !list.some(({ url }) => url === image.url)) list.push(image)
    } else if (players.has(inner.localName)) {
      const embed = readEmbed(inner, page)
      if (embed) embeds.push(embed)
    }
  }
  if (images.length === 0) images.push(...spare)
  if (images.length === 0) return embeds
  return [{ type: 'figure', children: images, ...readCaption(element, page) }, ...embeds]
}

/** A picture that stands alone, without a figure around it. */
export function plainFigure(image: Image): Figure {
  return { type: 'figure', children: [image], caption: [], credit: null }
}

function readCaption(figure: Element, page: Page): Pick<Figure, 'caption' | 'credit'> {
  // Around a picture without a <figure>, words such as "author" name who wrote the article.
  const words = figure.localName === 'figure' ? creditWords : looseCreditWords
  const credits = outermost(figure, (element) => matchWord(classWords(element), words) !== null)
  const captions = outermost(
    figure,
    (element) =>
      element.localName === 'figcaption' || matchWord(classWords(element), captionWords) !== null,
  ).filter((element) => !credits.includes(element))
  const said = captions.length > 0 ? captions : looseText(figure, credits)
  const parts: Phrasing[][] = []
  for (const element of said) {
    const nodes = phrasingOf(element, page, (inner) => credits.includes(inner))
    const text = folded(phrasingText(nodes))
    if (text !== '' && !parts.some((part) => folded(phrasingText(part)).includes(text)))
      parts.push(nodes)
  }
  const caption = parts.flatMap((part, index) => (index === 0 ? part : [space, ...part]))
  const named = credits
    .map((element) => withoutLabel(element.textContent))
    .filter((name) => name !== '')
  return captionOf(caption, [...new Set(named)].join(', '))
}

const space: Phrasing = { type: 'text', value: ' ' }

function outermost(root: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  for (const element of elementsIn(root)) {
    if (
      element.localName === 'img' ||
      element.localName === 'picture' ||
      element.localName === 'source'
    )
      continue
    if (
      found.some((outer) => holds(outer, element)) &&
      !found.every((outer) => !holds(outer, element))
    ) {
      if (!test(element) || matchWord(classWords(element), creditWords) === null) continue
    }
    if (test(element)) found.push(element)
  }
  return found
}

/** Text of a figure that no name marks: its lines but the credit. */
function looseText(figure: Element, credits: readonly Element[]): Element[] {
  return clamp(figure.textContent.trim(), 400) === '' ||
    credits.some((credit) => holds(credit, figure))
    ? []
    : [figure]
}
