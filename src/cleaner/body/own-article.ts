import { holds, type Element } from '../tree/dom.ts'
import { measureOf, type Measures } from '../tree/measure.ts'
import { textOf } from '../tree/text-of.ts'
import { folded } from '../../text/prose.ts'

const enough = 200 // weighed letters of prose that an article of its own has
const maxHeadings = 100 // of a page; more are those of a list

/**
 * The element to look for the text in: the `<article>` with the page's own title, where further articles with main
 * headings of their own follow it, as on pages that go on for as long as their reader scrolls; else the root.
 *
 * @param titles Forms of the page's title.
 */
export function ownArticle(root: Element, measures: Measures, titles: readonly string[]): Element {
  const headings = root.getElementsByTagName('h1').slice(0, maxHeadings)
  if (headings.length < 2) return root
  const wanted = new Set(titles.map(folded))
  const main = headings.find((heading) => wanted.has(folded(textOf(heading))))
  const own = main ? articleAround(main) : null
  if (!own || measureOf(measures, own).prose < enough) return root
  const others = headings.flatMap((heading) => articleAround(heading) ?? [])
  return others.some((other) => !holds(other, own) && !holds(own, other)) ? own : root
}

function articleAround(heading: Element): Element | null {
  for (let at = heading.parentElement; at; at = at.parentElement)
    if (at.localName === 'article') return at
  return null
}
