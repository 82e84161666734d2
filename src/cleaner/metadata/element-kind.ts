import { classWords, matchWord } from '../tree/class-words.ts'
import { attribute, type Element } from '../tree/dom.ts'
import { chromeSign } from '../tree/chrome.ts'
import {
  bylineWords,
  captionWords,
  dateWords,
  elsewhereWords,
  standfirstWords,
} from '../vocabulary/landmark-words.ts'

// What stands in these is about a picture, a form or another page.
const elsewhere = new Set(['figure', 'figcaption', 'picture', 'video', 'audio', 'form', 'head'])

/** The kinds of landmarks that an element's own marks tell. */
type PartKind = 'bylines' | 'standfirsts' | 'times'

/** What an element is by its name and marks. */
type ElementKind = { isElsewhere: boolean; parts: readonly PartKind[] }

/** Tells what an element is by its name, class, properties and role. */
export function elementKind(element: Element): ElementKind {
  const { localName } = element
  const words = classWords(element)
  const property = attribute(element, 'itemprop')
  const kinds: PartKind[] = []
  const isDeclared = property === 'author' || attribute(element, 'rel') === 'author'
  const isByline = isDeclared || matchWord(words, bylineWords) !== null
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
    (!isDeclared && matchWord(words, captionWords) !== null) ||
    (!isByline && matchWord(words, elsewhereWords) !== null)
  return { isElsewhere, parts: kinds }
}
