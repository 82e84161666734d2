import { comparableForm } from '../../../text/comparable-form.ts'
import { isNamedCard } from '../../blocks/embed.ts'
import { holdsCaption } from '../../blocks/picture-box.ts'
import type { Suspect } from '../../features/box-features.ts'
import { articleAround, type Box, type Boxes } from '../../features/boxes.ts'
import { isSmallForm } from '../../tree/chrome.ts'
import { matchWord } from '../../tree/class-words.ts'
import { attribute, firstNamed, type Element } from '../../tree/dom.ts'
import { entriesOf } from '../../vocabulary/entries.ts'
import { hiddenSign } from './hidden.ts'

const consentPhrases = entriesOf('consentPhrases')

/** Why an element is suspected to be clutter. */
export type ClutterSign = Omit<Suspect, 'box'> & { reason: string }

const formText = 450 // weighed letters; the text of a sign-up box has fewer
const mostlyLinks = 0.6 // of the text of a box with a doubtful name

/**
 * The sign that an element is clutter: it is hidden, a layer that asks for consent, part of the site's frame, or named
 * like clutter. `null` without one.
 */
export function clutterSign(box: Box, boxes: Boxes): ClutterSign | null {
  const { element } = box
  const hidden = hiddenSign(box, boxes)
  if (hidden) return { reason: hidden, group: hidden, kind: 'hidden' }
  if (asksForConsent(box, boxes))
    return { reason: 'asks for consent', group: 'consent', kind: 'firm' }
  if (isBeforeHeadline(box, boxes))
    return { reason: 'before the headline', group: 'before the headline', kind: 'firm' }
  const frame = box.chrome ?? (isSmallForm(element, box.prose) ? 'form' : null)
  // A picture that opens in a larger size is inside a button.
  if (frame?.endsWith('button') && (showsPicture(box) || opensText(box))) return null
  if (frame === 'aside' && (isQuotation(box) || statesFacts(box, boxes))) return null
  if (frame === 'role tablist' && box.prose > 0) return null
  if (frame) return { reason: frame, group: frame, kind: frame === 'aside' ? 'named' : 'sure' }
  if (box.fields > 0 && box.text < formText && box.paragraphs < 2)
    return { reason: 'asks for input', group: 'form', kind: 'named' }
  return unnamed.has(element.localName) || isCaptionedPicture(box) ? null : nameSign(box)
}

/** Whether a box is prose before the headline, and not the lead picture. */
function isBeforeHeadline(box: Box, { head }: Boxes): boolean {
  return box.end < head && box.prose > box.captioned && !isCaptionedPicture(box)
}

const minimumLayer = 60 // weighed letters
const perControl = 2500 // weighed letters of a layer for each of its buttons and switches

/**
 * Whether a box is a layer that asks for consent, in any language and under any name: a box away from the headline that
 * is named so or covers the page; or one with buttons and without links, that is a form, is about cookies or leads to
 * rules of privacy.
 */
function asksForConsent(box: Box, { headline }: Boxes): boolean {
  const { element, text, controls, policies, links } = box
  if (!box.isBlock || text < minimumLayer || box.parent === null) return false
  if (headline && box.holds(headline)) return false
  const isNamed = matchWord(box.words, 'consent') !== null
  const isLayer = /dialog/.test(box.chrome ?? '') || isOver(element)
  if (!isNamed && !isLayer && controls < 2) return false
  const home = headline && articleAround(headline)
  const isAway = home ? !home.holds(box) : isApart(box, headline)
  if (isAway ? isNamed || isLayer : isNamed && isLayer) return true
  if (controls < 2 || text > perControl * controls || box.images > 1) return false
  if (links > policies + 1) return false
  return (isAway && policies > 0) || isForm(element) || speaksOfConsent(element)
}

function isForm(element: Element): boolean {
  return element.localName === 'form' && attribute(element, 'runat') === ''
}

const cookie = /cookie|куки|クッキー|쿠키|ملفات تعريف الارتباط|gdpr|rgpd|dsgvo|lgpd/

function speaksOfConsent(element: Element): boolean {
  const text = comparableForm(element.textContent)
  const phrases = consentPhrases.filter((phrase) => text.includes(phrase)).length
  return phrases + (cookie.test(text) ? 1 : 0) > 1
}

/** Whether an element covers the page. */
function isOver(element: Element): boolean {
  return attribute(element, 'aria-modal') === 'true' || /fixed/i.test(attribute(element, 'style'))
}

/** Whether a box is not under the headline: before it, or directly in the page's outermost boxes. */
function isApart(box: Box, headline: Box | null): boolean {
  if (!headline) return box.parent?.parent === null
  if (box.end < headline.start) return true
  // Each box from here up to the one that also holds the headline holds nothing else.
  return box.parent !== headline.parent && box.parent?.holds(headline) === true
}

/** Whether a box is a quotation and who said it. */
function isQuotation(box: Box): boolean {
  const quote = firstNamed(box.element, 'blockquote')
  return quote !== null && box.links < 2 && quote.textContent.trim().length > 0.5 * box.text
}

/** Whether an aside between the paragraphs says something itself: it has no links, controls or names of clutter. */
function statesFacts(box: Box, { head, root }: Boxes): boolean {
  const { links, fields, controls, images, words, parent, element } = box
  if (box.start < head || links > 1 || fields + controls > 0 || images > 1) return false
  if (box.text > 0.3 * root.prose || !element.previousElementSibling || !parent) return false
  const suspect = (
    ['clutter', 'sure-clutter', 'readers', 'about-author', 'elsewhere'] as const
  ).some((role) => words.matches.has(role))
  return !suspect && parent.paragraphs - box.paragraphs > 1 && isNew(box, root)
}

const sample = 40 // letters from the middle of a text

/** Whether the page does not say the same elsewhere, as around a pull quote. */
function isNew({ element }: Box, root: Box): boolean {
  const text = comparableForm(element.textContent)
  const start = Math.max(0, Math.floor((text.length - sample) / 2))
  const piece = text.slice(start, start + sample)
  const whole = comparableForm(root.element.textContent)
  return whole.indexOf(piece) === whole.lastIndexOf(piece)
}

const minOpening = 8 // weighed letters of a control's text
const maxOpening = 250

/** Whether a control is the heading of a text that it opens, as in an accordion. */
function opensText(box: Box): boolean {
  if (box.text < minOpening || box.text > maxOpening) return false
  for (let at = box.element, up = 0; up < 3; up++) {
    const next = at.nextElementSibling
    if (next) return next.localName !== 'nav' && hasProse(next)
    if (!at.parentElement) return false
    at = at.parentElement
  }
  return false
}

function hasProse(element: Element): boolean {
  return firstNamed(element, 'a') === null
    ? element.textContent.trim().length >= 40
    : firstNamed(element, 'p') !== null
}

const maxPictures = 2 // in a box with one caption: a <noscript> repeats a lazy picture

/** Whether an element is a captioned picture without a link, which belongs to the article under any name. */
function isCaptionedPicture({ element, images, links, prose }: Box): boolean {
  const isPicture = images > 0 && images <= maxPictures && links === 0
  return isPicture && prose < formText && holdsCaption(element)
}

function showsPicture(box: Box): boolean {
  return box.images > 0 && (box.text === 0 || isCaptionedPicture(box))
}

const maxTeaser = 400 // weighed letters of a headline and the sentence or two under it

// In `article-content__sign-in` the part before the underscores names the surrounding block.
const blockElement = /(?:^|\s)[\w-]*(?:body|content|text|copy)[a-z]*__(?=[a-z])/i

function nameSign({ element, words, prose, text, linked, links }: Box): ClutterSign | null {
  if (words.matches.size === 0) return null
  const readers = matchWord(words, 'readers')
  if (readers) return { reason: `named "${readers}"`, group: 'readers', kind: 'sure' }
  const sure = matchWord(words, 'sure-clutter')
  if (matchWord(words, 'body') && !(sure && blockElement.test(element.className))) return null
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
