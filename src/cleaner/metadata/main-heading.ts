import { attribute, firstNamed, type Document, type Element } from '../dom.ts'
import { textOf } from './text-of.ts'
import { isSentence, titleLikeness } from './title-likeness.ts'
import { squeeze } from './title-suffix.ts'

const minLikeness = 0.3 // below it a heading is of something else: the site, a box
const minSameness = 0.8 // from here on a heading says the title
const maxHeadingLength = 200 // characters; longer ones are standfirsts

/** What `mainHeading` compares headings with. */
export type HeadingClues = {
  /** Titles that the page declares. */
  declared: readonly string[]
  /** Names of the site, which headings of every page show. */
  siteNames: readonly string[]
  /** The page's address. */
  url: string
}

/**
 * Finds the page's main heading: the `h1` that says the title which the page declares, or the first that is
 * like it, or the first of all when it alone is a sentence; an `h2` that says the title when there is no such `h1`.
 */
export function mainHeading(document: Document, clues: HeadingClues): Element | null {
  const headings = headingsOf(document, 'h1', clues)
  const [first] = headings
  if (clues.declared.length === 0)
    return (headings.find(({ text }) => isSentence(text)) ?? first)?.element ?? null
  const likest = likestOf(headings)
  if (likest && likest.likeness >= minLikeness) return likest.element
  const sentences = headings.filter(
    ({ element, text }) => isSentence(text) && !leadsElsewhere(element, clues.url),
  )
  const isOnly = sentences.length === 1 && sentences[0] === first
  if (isOnly && first && !first.text.endsWith(':')) return first.element
  const second = likestOf(headingsOf(document, 'h2', clues))
  return second && second.likeness >= minSameness ? second.element : null
}

type Heading = { element: Element; text: string; likeness: number }

function headingsOf(
  document: Document,
  level: string,
  { declared, siteNames }: HeadingClues,
): Heading[] {
  const names = new Set(siteNames.map(squeeze))
  const headings: Heading[] = []
  for (const element of firstOf(document.getElementsByTagName(level))) {
    const text = textOf(element)
    if (text === '' || text.length > maxHeadingLength || names.has(squeeze(text))) continue
    const likeness = Math.max(0, ...declared.map((title) => titleLikeness(text, title)))
    headings.push({ element, text, likeness })
  }
  return headings
}

/** The heading that says the title best; of those that are merely like it the first. */
function likestOf(headings: readonly Heading[]): Heading | undefined {
  const rank = ({ likeness }: Heading) =>
    likeness < minSameness ? Math.min(likeness, minLikeness) : likeness
  return headings.toSorted((a, b) => rank(b) - rank(a))[0]
}

const maxHeadings = 40 // of a level that are looked at

function* firstOf(elements: Iterable<Element>): Generator<Element> {
  let count = 0
  for (const element of elements) {
    if (count++ >= maxHeadings) return
    yield element
  }
}

/** Says whether a heading is a link to another page, which it then names. */
function leadsElsewhere(heading: Element, url: string): boolean {
  const { parentElement } = heading
  const link = parentElement?.localName === 'a' ? parentElement : firstNamed(heading, 'a')
  if (!link?.hasAttribute('href') || textOf(link) !== textOf(heading)) return false
  return URL.parse(attribute(link, 'href'), url)?.pathname !== URL.parse(url)?.pathname
}
