import { chromeKind } from '../tree/chrome.ts'
import { classWords, matchWord } from '../tree/class-words.ts'
import { attribute, type Element } from '../tree/dom.ts'

// The content of these belongs to a picture, a form or another page.
const elsewhere = new Set(['figure', 'figcaption', 'picture', 'video', 'audio', 'form', 'head'])

/** The kinds of page parts that an element's own marks show. */
type PartKind = 'bylines' | 'standfirsts' | 'times'

/** The role of an element: which page parts it is, and whether its content is not about the article. */
type ElementKind = { isElsewhere: boolean; parts: readonly PartKind[] }

/** Determines the role of an element from its name, class, properties and ARIA role. */
export function elementKind(element: Element): ElementKind {
  const { localName } = element
  const words = classWords(element)
  const property = attribute(element, 'itemprop')
  const kinds: PartKind[] = []
  const isDeclared = property === 'author' || attribute(element, 'rel') === 'author'
  const isByline = isDeclared || matchWord(words, 'byline') !== null
  if (isByline) kinds.push('bylines')
  if (localName === 'time' || /^date(?:Published|Modified)$/.test(property)) kinds.push('times')
  else if (matchWord(words, 'date')) kinds.push('times')
  if (
    matchWord(words, 'standfirst') &&
    !/^(?:a|li|ul|figure|figcaption|img|button|h1)$/.test(localName)
  )
    kinds.push('standfirsts')
  const isElsewhere =
    elsewhere.has(localName) ||
    chromeKind(element) !== null ||
    (!isDeclared && matchWord(words, 'about-picture') !== null) ||
    (!isByline && matchWord(words, 'elsewhere') !== null)
  return { isElsewhere, parts: kinds }
}
