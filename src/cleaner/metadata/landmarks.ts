import { chromeSign } from '../prune/chrome.ts'
import { classWords, matchWord } from '../class-words.ts'
import {
  attribute,
  following,
  isElement,
  isText,
  type Document,
  type Element,
  type Node,
} from '../dom.ts'
import { clutterWords } from '../vocabulary/clutter-words.ts'
import {
  bylineWords,
  captionWords,
  dateWords,
  standfirstWords,
} from '../vocabulary/landmark-words.ts'

/** An element and its place in document order. */
export type Landmark = { element: Element; order: number }

/** The parts of a page's face that tell about its article, in document order. */
export type Landmarks = {
  headings: Landmark[]
  bylines: Landmark[]
  standfirsts: Landmark[]
  times: Landmark[]
  /** Elements that begin with text of their own. */
  blocks: Landmark[]
}

const maxEach = 300 // of one kind; no article has more to tell
const maxElements = 60_000 // looked at
const minBlockLength = 20 // characters at the start of a block

/**
 * Walks the page once and notes its headings, bylines, standfirsts, times and blocks of text. Navigation,
 * comments, captions, boxes of other stories and the like are passed over, unless the main heading is inside.
 *
 * @param heading A heading that is likely the main one.
 */
export function landmarks(document: Document, heading: Element | null): Landmarks {
  const found: Landmarks = { headings: [], bylines: [], standfirsts: [], times: [], blocks: [] }
  const root = document.body
  const ancestors = ancestorsOf(heading)
  let node = following(root, root)
  for (let order = 0; node && order < maxElements;) {
    let isPassedOver = false
    if (isElement(node)) {
      const landmark = { element: node, order: order++ }
      const kind = kindOf(node)
      isPassedOver = kind.isElsewhere && !ancestors.has(node)
      if (!isPassedOver) {
        for (const name of kind.landmarks)
          if (found[name].length < maxEach) found[name].push(landmark)
        if (found.blocks.length < maxEach && beginsWithText(node)) found.blocks.push(landmark)
      }
    }
    node = following(node, root, isPassedOver)
  }
  return found
}

function ancestorsOf(element: Element | null): Set<Node> {
  const ancestors = new Set<Node>()
  for (let at: Node | null = element; at; at = at.parentNode) ancestors.add(at)
  return ancestors
}

const textHolders = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'div',
  'span',
  'strong',
  'b',
  'li',
  'section',
  'article',
  'td',
  'font',
])

function beginsWithText(element: Element): boolean {
  if (!textHolders.has(element.localName)) return false
  if (element.localName === 'p') return true
  const { firstChild } = element
  return isText(firstChild) && firstChild.data.trim().length >= minBlockLength
}

// What stands in these is about a picture, a form or another page.
const elsewhere = new Set(['figure', 'figcaption', 'picture', 'video', 'audio', 'form', 'head'])

type Kind = { isElsewhere: boolean; landmarks: readonly (keyof Landmarks)[] }

const kinds = new Map<string, Kind>()
const maxKinds = 20_000 // names kept; enough for one page of any size we accept

function kindOf(element: Element): Kind {
  const key = ['class', 'id', 'itemprop', 'rel', 'role', 'data-testid'].reduce(
    (names, name) => `${names}|${element.getAttribute(name) ?? ''}`,
    element.localName,
  )
  let kind = kinds.get(key)
  if (!kind) {
    if (kinds.size > maxKinds) kinds.clear()
    kind = readKind(element)
    kinds.set(key, kind)
  }
  return kind
}

function readKind(element: Element): Kind {
  const { localName } = element
  const words = classWords(element)
  const property = attribute(element, 'itemprop')
  const kinds: (keyof Landmarks)[] = []
  if (localName === 'h1' || (/^h[23]$/.test(localName) && property === 'headline'))
    kinds.push('headings')
  const isByline =
    property === 'author' ||
    attribute(element, 'rel') === 'author' ||
    matchWord(words, bylineWords) !== null
  if (isByline) kinds.push('bylines')
  if (localName === 'time' || /^date(?:Published|Modified)$/.test(property)) kinds.push('times')
  else if (matchWord(words, dateWords)) kinds.push('times')
  if (
    matchWord(words, standfirstWords) &&
    !/^(?:a|li|ul|figure|figcaption|img|button|h1)$/.test(localName)
  )
    kinds.push('standfirsts')
  const isElsewhere =
    elsewhere.has(localName) ||
    chromeSign(element) !== null ||
    matchWord(words, captionWords) !== null ||
    (!isByline && kinds.length === 0 && matchWord(words, clutterWords) !== null)
  return { isElsewhere, landmarks: kinds }
}
