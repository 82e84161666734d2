import { comparableForm } from '../../text/comparable-form.ts'
import { holds, type Element } from '../tree/dom.ts'
import { measureOf, type Measures } from '../tree/measure.ts'
import { textOf } from '../tree/text-of.ts'

const enough = 200 // weighed letters of prose; the least that an article has
const maxHeadings = 100 // looked at; a page with more is a list

/**
 * Chooses the element in which to look for the text. On pages with several articles, as with endless scrolling, it is
 * the `<article>` around the page's own title. Otherwise it is the root.
 *
 * @param titles Forms of the page's title.
 */
export function ownArticle(root: Element, measures: Measures, titles: readonly string[]): Element {
  const headings = root.getElementsByTagName('h1').slice(0, maxHeadings)
  if (headings.length < 2) return root
  const wanted = new Set(titles.map(comparableForm))
  const main = headings.find((heading) => wanted.has(comparableForm(textOf(heading))))
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
