import { attribute, firstNamed, type PageDocument, type Element } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { isSentence, titleLikeness } from './title-likeness.ts'
import { squeeze, withoutSuffix } from './title-suffix.ts'

const minLikeness = 0.3 // a less similar heading belongs to the site or a box

const minSameness = 0.8 // a heading at least so similar counts as the title

const minSecondSameness = 0.85 // a less similar h2 heads a part of the text

const maxHeadings = 40 // looked at for each level

const maxHeadingLength = 200 // characters; longer ones are standfirsts

/** The input of `mainHeading`. */
type HeadingClues = {
  /** Titles that the page declares. */
  declared: readonly string[]
  /** Names of the site, which headings of every page show. */
  siteNames: readonly string[]
  /** The page's address. */
  url: string
}

/**
 * Finds the page's main heading. In this order:
 *
 * 1. The only heading with `itemprop="headline"`.
 * 2. If the page declares no title: the first `h1` that is a sentence, or the first `h1`.
 * 3. The `h1` that matches the declared title, or the first one that is similar to it.
 * 4. An `h2` that matches it.
 * 5. The first `h1`, if it is the only one that is a sentence.
 */
export function mainHeading(document: PageDocument, clues: HeadingClues): Element | null {
  const main = document.getElementsByTagName('h1').slice(0, maxHeadings)
  const parts = document.getElementsByTagName('h2').slice(0, maxHeadings)
  const named = namedHeadline([...main, ...parts])
  if (named) return named
  const headings = described(main, clues)
  const [first] = headings
  if (clues.declared.length === 0)
    return (headings.find(({ text }) => isSentence(text)) ?? first)?.element ?? null
  const likest = likestOf(headings)
  if (likest && likest.likeness >= minLikeness) return likest.element
  const second = likestOf(described(parts, clues))
  if (second && second.likeness >= minSecondSameness) return second.element
  const sentences = headings.filter(
    ({ element, text }) => isSentence(text) && !leadsElsewhere(element, clues.url),
  )
  const isOnly = sentences.length === 1 && sentences[0] === first
  return isOnly && first && !first.text.endsWith(':') ? first.element : null
}

/** The only heading that is marked as the headline; several marked headings make a list. */
function namedHeadline(headings: readonly Element[]): Element | null {
  const [only, ...others] = headings.filter(
    (heading) => attribute(heading, 'itemprop') === 'headline' && isSentence(textOf(heading)),
  )
  return others.length === 0 ? (only ?? null) : null
}

type Heading = { element: Element; text: string; likeness: number }

function described(elements: readonly Element[], { declared, siteNames }: HeadingClues): Heading[] {
  const names = new Set(siteNames.map(squeeze))
  const titles = new Set(declared.flatMap((title) => [title, withoutSuffix(title, siteNames)]))
  return elements.flatMap((element) => {
    const text = textOf(element)
    if (text === '' || text.length > maxHeadingLength || names.has(squeeze(text))) return []
    const likeness = Math.max(0, ...[...titles].map((title) => titleLikeness(text, title)))
    return [{ element, text, likeness }]
  })
}

/** The heading most similar to the title; the first one if none matches it. */
function likestOf(headings: readonly Heading[]): Heading | undefined {
  const rank = ({ likeness }: Heading) =>
    likeness < minSameness ? Math.min(likeness, minLikeness) : likeness
  return headings.toSorted((a, b) => rank(b) - rank(a))[0]
}

/** Whether a heading is a link to another page, and so the title of that page. */
function leadsElsewhere(heading: Element, url: string): boolean {
  const { parentElement } = heading
  const link = parentElement?.localName === 'a' ? parentElement : firstNamed(heading, 'a')
  if (!link?.hasAttribute('href') || textOf(link) !== textOf(heading)) return false
  return URL.parse(attribute(link, 'href'), url)?.pathname !== URL.parse(url)?.pathname
}
