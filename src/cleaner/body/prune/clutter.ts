import { isNamedCard } from '../../blocks/embed.ts'
import { holdsCaption } from '../../blocks/picture-box.ts'
import { chromeKind, isSmallForm } from '../../tree/chrome.ts'
import { classWords, matchWord } from '../../tree/class-words.ts'
import { firstNamed, type Element } from '../../tree/dom.ts'
import type { Measure } from '../../tree/measure.ts'
import { hiddenSign } from './hidden.ts'

/**
 * Why an element is suspected to be clutter.
 *
 * Signs of one `group` are cleared together: if the elements with one name hold the page's text, the name means
 * something else on that page. The kind `sure` needs stronger evidence for that than `named` and `hidden`.
 */
export type ClutterSign = {
  reason: string
  group: string
  kind: 'sure' | 'named' | 'hidden'
}

const formText = 450 // weighed letters; the text of a sign-up box has fewer
const mostlyLinks = 0.6 // of the text of a box with a doubtful name

/**
 * The sign that an element is clutter: it is hidden, part of the site's frame, or named like clutter. `null` without
 * one.
 */
export function clutterSign(element: Element, measure: Measure): ClutterSign | null {
  const hidden = hiddenSign(element, measure.prose > 0)
  if (hidden) return { reason: hidden, group: hidden, kind: 'hidden' }
  const frame = chromeKind(element) ?? (isSmallForm(element, measure.prose) ? 'form' : null)
  // A picture that opens in a larger size is inside a button.
  if (frame?.endsWith('button') && showsPicture(element, measure)) return null
  if (frame) return { reason: frame, group: frame, kind: frame === 'aside' ? 'named' : 'sure' }
  if (measure.fields > 0 && measure.text < formText && measure.paragraphs < 2)
    return { reason: 'asks for input', group: 'form', kind: 'named' }
  return unnamed.has(element.localName) || isCaptionedPicture(element, measure)
    ? null
    : nameSign(element, measure)
}

const maxPictures = 2 // in a box with one caption: a <noscript> repeats a lazy picture

/** Whether an element is a captioned picture without a link, which belongs to the article under any name. */
function isCaptionedPicture(element: Element, { images, links, prose }: Measure): boolean {
  const isPicture = images > 0 && images <= maxPictures && links === 0
  return isPicture && prose < formText && holdsCaption(element)
}

function showsPicture(element: Element, measure: Measure): boolean {
  return measure.images > 0 && (measure.text === 0 || isCaptionedPicture(element, measure))
}

const maxTeaser = 400 // weighed letters of a headline and the sentence or two under it

// In `article-content__sign-in` the part before the underscores names the surrounding block.
const blockElement = /(?:^|\s)[\w-]*(?:body|content|text|copy)[a-z]*__(?=[a-z])/i

function isPartOfBlock(element: Element): boolean {
  return blockElement.test(element.className)
}

function nameSign(element: Element, { prose, text, linked, links }: Measure): ClutterSign | null {
  const words = classWords(element)
  if (words.matches.size === 0) return null
  const readers = matchWord(words, 'readers')
  if (readers) return { reason: `named "${readers}"`, group: 'readers', kind: 'sure' }
  const sure = matchWord(words, 'sure-clutter')
  if (matchWord(words, 'body') && !(sure && isPartOfBlock(element))) return null
  if (sure) return { reason: `named "${sure}"`, group: sure, kind: 'sure' }
  const clutter = matchWord(words, 'clutter')
  if (clutter) return { reason: `named "${clutter}"`, group: clutter, kind: 'named' }
  if (links > 0 && linked > 0 && text < maxTeaser && matchWord(words, 'teaser'))
    return { reason: 'named as a teaser, with its link', group: 'teaser', kind: 'named' }
  if (prose > 0 || text === 0 || linked < mostlyLinks * text) return null
  const doubtful = matchWord(words, 'doubtful-clutter')
  return doubtful && firstNamed(element, 'figcaption') === null && !isNamedCard(element)
    ? { reason: `named "${doubtful}" and made of links`, group: 'links', kind: 'named' }
    : null
}

// Elements whose class names describe the look of the text, not its role.
// oxfmt-ignore
const unnamed = new Set([
  'a', 'b', 'strong', 'em', 'i', 'img', 'picture', 'source', 'br', 'html', 'body', 'main', 'h1', 'h2', 'h3', 'h4', 'figcaption', 'figure',
  'td', 'th', 'tr', 'tbody', 'thead', 'table',
])
