import { parseHTML } from 'linkedom/worker'
import { htmlText } from '../html-text.ts'

/** What a person wrote down about the pages of a site, in the form of Mercury's extractors. */
export type Marks = {
  /** Of each, all selectors have to be there; the first that is counts. */
  selectors: readonly (string | readonly string[])[]
  /** What is in there and no part of the article. */
  clean?: readonly (string | readonly string[])[]
  /** What is turned into another element; only captions are of interest here. */
  transforms?: Readonly<Record<string, unknown>>
}

/** What a site's selectors mark. */
export type Marked = {
  /** The article, block by block, without captions. */
  text: string
  /** All of it, in a row. */
  whole: string
}

/**
 * Reads what a site's selectors mark as the article; `null` where they mark nothing. Shares no code with any extractor.
 */
export function markedText(html: string, marks: Marks): Marked | null {
  const { selectors, clean = [], transforms = {} } = marks
  const { document } = parseHTML(html)
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  const marked = selectors
    .map((selector) => [selector].flat())
    .find((group) => group.every((selector) => all(selector).length > 0))
  if (!marked) return null
  for (const unwanted of clean.flat().flatMap(all)) unwanted.remove()
  const parts = all(marked.join(', '))
  const outermost = parts.filter(
    (part) => !parts.some((other) => other !== part && other.contains(part)),
  )
  const whole = outermost.map((part) => part.textContent).join(' ')
  const captions = Object.keys(transforms).filter((name) => transforms[name] === 'figcaption')
  for (const caption of captions.flatMap(all)) caption.remove()
  return { text: htmlText(outermost.map((part) => part.outerHTML).join('\n')).text, whole }
}
