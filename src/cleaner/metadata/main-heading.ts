import { foldTitle } from '../data/article-nodes.ts'
import type { Page } from '../page/page.ts'
import {
  attribute,
  firstNamed,
  following,
  isText,
  type Element,
  type PageDocument,
} from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { choose, type Candidate } from './candidate.ts'
import {
  isSentence,
  squeeze,
  titleLikeness,
  titleWords,
  withoutNames,
  type TitleNames,
} from './title-suffix.ts'

const minLikeness = 0.3 // a less similar heading belongs to the site or a box
// A heading at least so similar counts as the title; a less similar h2 heads a part of the text or the comments.
const minSameness = { h1: 0.8, h2: 0.9 }

const maxHeadings = 40 // looked at for each level
const maxLength = 200 // characters; longer ones are standfirsts

/** A heading of the page with its text. */
export type PageHeading = { element: Element; text: string; source: 'h1' | 'h2' }

/** The headings of the two highest levels, those of the first level before the others. */
export function headingsOf(document: PageDocument): PageHeading[] {
  return (['h1', 'h2'] as const).flatMap((source) =>
    document
      .getElementsByTagName(source)
      .slice(0, maxHeadings)
      .flatMap((element) => {
        const text = textOf(element)
        return text === '' || text.length > maxLength ? [] : [{ element, text, source }]
      }),
  )
}

/**
 * Finds the page's main heading: an `h1` or an `h2`, or else any line that says a declared title.
 *
 * @param declared Titles that the page declares.
 * @returns `null` when nothing on the page heads the article.
 */
export function mainHeading(
  document: PageDocument,
  headings: readonly PageHeading[],
  declared: readonly string[],
  names: TitleNames,
  { url, trace }: Pick<Page, 'url' | 'trace'>,
): Element | null {
  const titles = [...new Set(declared.flatMap((title) => [title, withoutNames(title, names)]))]
  const words = titles.map(titleWords)
  const named = headings.filter(({ element, text }) => isNamed(element) && isSentence(text))
  const path = URL.parse(url)?.pathname
  const leading = new Set(
    headings.filter(({ element, text }) => leadsElsewhere(element, text, url, path)),
  )
  const sentences = headings.filter((heading) => {
    const { text, source } = heading
    return source === 'h1' && isSentence(text) && !text.endsWith(':') && !leading.has(heading)
  })
  const only = sentences.length === 1 && sentences[0] === headings[0] ? sentences[0] : null
  const candidates = headings.map((heading): Candidate<'heading', Element> => {
    const { element, text, source } = heading
    const own = titleWords(text)
    const likeness = Math.max(0, ...words.map((title) => titleLikeness(own, title)))
    const isSame = likeness >= minSameness[source]
    return {
      value: element,
      source,
      signs: {
        'named the headline': named.length === 1 && named[0]?.element === element,
        'says a declared title': isSame && likeness,
        'like a declared title': !isSame && likeness >= minLikeness && source === 'h1',
        'nothing declared': titles.length === 0 && source === 'h1',
        'only sentence': only?.element === element,
        sentence: titles.length === 0 && isSentence(text),
        'name of the site': names.site.has(squeeze(text)),
        'link to another page': leading.has(heading),
      },
    }
  })
  const chosen =
    choose('heading', candidates, trace, textOf) ??
    choose('heading', lines(document, titles), trace, textOf)
  return chosen?.value ?? null
}

function isNamed(heading: Element): boolean {
  return attribute(heading, 'itemprop') === 'headline'
}

const maxLines = 3

/** Lines of text that say a title, whatever their element. */
function lines(document: PageDocument, titles: readonly string[]): Candidate<'heading', Element>[] {
  const root = document.body
  const folded = titles.filter(isSentence).map(foldTitle)
  const found: Candidate<'heading', Element>[] = []
  if (folded.length === 0) return found
  for (let node = following(root, root); node; node = following(node, root)) {
    if (!isText(node) || node.data.length > maxLength || !isSentence(node.data.trim())) continue
    const element = node.parentElement
    if (!element || element.localName === 'a' || !folded.includes(foldTitle(node.data))) continue
    found.push({ value: element, source: 'text', signs: { 'says a declared title': 1 } })
    if (found.length >= maxLines) break
  }
  return found
}

/** Whether a heading is a link to another page than that at `url`, and so the title of that page. */
function leadsElsewhere(
  heading: Element,
  text: string,
  url: string,
  path: string | undefined,
): boolean {
  const { parentElement } = heading
  const link = parentElement?.localName === 'a' ? parentElement : firstNamed(heading, 'a')
  if (!link?.hasAttribute('href') || textOf(link) !== text) return false
  return URL.parse(attribute(link, 'href'), url)?.pathname !== path
}
