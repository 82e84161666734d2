import { endsAsSentence } from '../../text/prose.ts'
import { isBlock } from '../tree/block-elements.ts'
import { chromeKind } from '../tree/chrome.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import { attribute, isElement, isText, type Element, type Node } from '../tree/dom.ts'
import { isSentencePart, textBeside } from '../tree/sentence-part.ts'
import { textOf } from '../tree/text-of.ts'
import { alternativesOf } from '../vocabulary/entries.ts'
import { isCased, withoutPrefix } from './names.ts'

// The content of these belongs to a picture, a form, another page or another speaker.
const elsewhere = new Set('figure figcaption picture video audio form head blockquote'.split(' '))

/** The kinds of page parts that an element's own marks show. */
type PartKind = 'bylines' | 'standfirsts' | 'times'

/** The role of an element: which page parts it is, and whether its content is not about the article. */
type ElementKind = { isElsewhere: boolean; parts: readonly PartKind[] }

/** Determines the role of an element from its name, class, properties and ARIA role, and of bylines from their text. */
export function elementKind(element: Element): ElementKind {
  const { localName } = element
  const words = classWords(element)
  const property = attribute(element, 'itemprop')
  const isDeclared = property === 'author' || attribute(element, 'rel') === 'author'
  const isMarked = isDeclared || matchWord(words, 'byline') !== null
  const isByline = isMarked ? isDeclared || !isInProse(element) : mayBeByline(element)
  const isTime =
    localName === 'time' ||
    (property !== '' && /^date(?:Published|Modified)$/.test(property)) ||
    matchWord(words, 'date') !== null
  const isStandfirst = matchWord(words, 'standfirst') !== null && !noStandfirsts.has(localName)
  const isElsewhere =
    elsewhere.has(localName) ||
    chromeKind(element) !== null ||
    (!isDeclared && matchWord(words, 'about-picture') !== null) ||
    (!isMarked && matchWord(words, 'elsewhere') !== null)
  if (!isByline && !isTime && !isStandfirst) return isElsewhere ? passedOver : ordinary
  const parts: PartKind[] = []
  if (isByline) parts.push('bylines')
  if (isTime) parts.push('times')
  if (isStandfirst) parts.push('standfirsts')
  return { isElsewhere, parts }
}

const ordinary: ElementKind = { isElsewhere: false, parts: [] }
const passedOver: ElementKind = { isElsewhere: true, parts: [] }
const noStandfirsts = new Set('a li ul figure figcaption img button h1'.split(' '))

const authorPath = new RegExp(`/(?:${alternativesOf('authorPaths')})/`, 'i')
const maxStart = 120 // characters of the text node that begins a byline
const opening = alternativesOf('bylineOpenings')
const noun = alternativesOf('authorNouns')
const bylineStart = new RegExp(
  String.raw`^[\s|·•/–—-]*(?:(?:${opening})(?:[\s:]+\p{Lu}|[\s:]*$)|(?:${noun})\s*(?::|$))`,
  'iu',
)

/** Whether an element is a link to an author's page, or a line that begins like a byline; none in a sentence. */
function mayBeByline(element: Element): boolean {
  if (element.localName === 'a')
    return authorPath.test(element.getAttribute('href')?.slice(0, 300) ?? '') && !isInProse(element)
  for (let child = element.firstChild; child; child = child.nextSibling) {
    // A date or a headline may come before "by".
    const isStart = !child.previousSibling || startsLine(child.previousSibling)
    if (isStart && isText(child) && child.data.length <= maxStart && bylineStart.test(child.data))
      return !isInProse(element)
  }
  return false
}

function startsLine(node: Node): boolean {
  return isElement(node) && (node.localName === 'time' || isBlock(node) || node.localName === 'br')
}

const maxLine = 250 // characters of a line with a byline; a longer paragraph is prose that mentions somebody
const minSmallWords = 4 // of a sentence, that no byline has
const minUncased = 30 // characters of a sentence in a script without capitals

/** Whether an element is in a sentence of the text, or is one: "von Sonntag, dem 14. Juni". */
function isInProse(element: Element): boolean {
  const own = textOf(element, '', maxLine + 1)
  if (isBlock(element)) return isSentence(own, own)
  const before = textBeside(element, 'previousSibling')
  const after = textBeside(element, 'nextSibling')
  const line = `${before}${own}${after}`.trim()
  if (line.length > maxLine)
    return element.parentElement?.localName === 'p' || isSentencePart(element)
  return withoutPrefix(line) === line && isSentence(line, `${before} ${after}`)
}

function isSentence(line: string, rest: string): boolean {
  if (line.length > maxLine || !endsAsSentence(line)) return false
  return isCased(line)
    ? (rest.match(/(?<!\S)\p{Ll}{2,}/gu)?.length ?? 0) >= minSmallWords
    : rest.length >= minUncased
}
