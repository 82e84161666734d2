import type { Document, Element } from '../dom.ts'
import { fieldText, type LinkedNode } from './linked-data.ts'
import { typesOf } from './linked-data.ts'
import { foldTitle } from './article-nodes.ts'
import { metaOf, type PageHead } from './page-head.ts'
import { textOf } from './text-of.ts'
import { squeeze, withoutSuffix } from './title-suffix.ts'

/** The forms in which a page gives its title, without the site's name. */
export type TitleForms = {
  shown: string | null
  shared: string | null
  headline: string | null
  tab: string | null
}

const sharedMetas = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'title',
]

/** The form of the title that `<meta>` declares for sharing. */
export function sharedTitle(head: PageHead): string | null {
  return metaOf(head, sharedMetas)
}

const minLikeness = 0.3 // below it a heading is of something else: the site, a box
const minSameness = 0.8 // from here on an `h2` says the title
const minSentence = 20 // characters; shorter headings are labels
const minUnspacedSentence = 8 // characters, in scripts without spaces
const maxHeadingLength = 300 // characters

/**
 * Finds the page's main heading: the `h1` most like the title that the page declares, or its only `h1`; an
 * `h2` that says the title when there is no such `h1`.
 *
 * @param siteNames Names of the site, which headings of every page show.
 */
export function mainHeading(
  document: Document,
  declared: readonly string[],
  siteNames: readonly string[],
): Element | null {
  const names = new Set(siteNames.map(squeeze))
  const first = rankedHeadings(document, 'h1', declared, names)
  const [best] = first
  if (declared.length === 0)
    return (first.find(({ isSentence }) => isSentence) ?? best)?.element ?? null
  if (best && (best.likeness >= minLikeness || (first.length === 1 && best.isSentence)))
    return best.element
  const [second] = rankedHeadings(document, 'h2', declared, names)
  return second && second.likeness >= minSameness ? second.element : null
}

type Ranked = { element: Element; likeness: number; isSentence: boolean }

function rankedHeadings(
  document: Document,
  level: string,
  declared: readonly string[],
  names: ReadonlySet<string>,
): Ranked[] {
  const ranked: Ranked[] = []
  for (const element of firstOf(document.getElementsByTagName(level))) {
    const text = textOf(element)
    if (text === '' || text.length > maxHeadingLength || names.has(squeeze(text))) continue
    const likeness = Math.max(0, ...declared.map((title) => titleLikeness(text, title)))
    ranked.push({
      element,
      likeness,
      isSentence: text.length >= (unspaced.test(text) ? minUnspacedSentence : minSentence),
    })
  }
  return ranked.sort((a, b) => b.likeness - a.likeness)
}

const maxHeadings = 40 // of a level that are looked at

function* firstOf(elements: Iterable<Element>): Generator<Element> {
  let count = 0
  for (const element of elements) {
    if (count++ >= maxHeadings) return
    yield element
  }
}

/** How like two titles are: words in common over words in both, 0 to 1 (Dice). */
export function titleLikeness(one: string, other: string): number {
  const a = wordsOf(one)
  const b = wordsOf(other)
  const common = [...a].filter((word) => b.has(word)).length
  return (2 * common) / Math.max(1, a.size + b.size)
}

const minTitle = 12 // folded characters; shorter parts are labels

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function wordsOf(title: string): Set<string> {
  return new Set(
    foldTitle(title)
      .split(' ')
      .flatMap((word) => (unspaced.test(word) ? Array.from(word) : word.length > 0 ? [word] : [])),
  )
}

/** Reads all forms of the title. */
export function titleForms(
  heading: Element | null,
  head: PageHead,
  nodes: readonly LinkedNode[],
  siteNames: readonly string[],
): TitleForms {
  const shown = heading ? textOf(heading) : null
  const headline = nodes.map((node) => fieldText(node, 'headline')).find((text) => text) ?? null
  const raw = [shown, headline].filter((title) => title !== null)
  const bare = (title: string | null) =>
    title ? withoutSuffix(title, siteNames, raw) || title : null
  return {
    shown: bare(shown),
    shared: bare(sharedTitle(head)),
    headline: bare(headline),
    tab: bare(head.title),
  }
}

/**
 * Chooses the title: the heading on the page, without an overline that it holds and another form lacks.
 *
 * A news article's heading, tab title and one declared form often follow a search engine's wording in
 * lockstep, and the other declared form alone keeps the editors' own; then that one is the title.
 */
export function chooseTitle(forms: TitleForms, nodes: readonly LinkedNode[]): string | null {
  const { shown, shared, headline, tab } = forms
  if (!shown) return shared ?? headline ?? tab
  const same = (one: string | null, other: string | null) =>
    one !== null && other !== null && foldTitle(one) === foldTitle(other)
  const isNews = nodes.some((node) =>
    typesOf(node).some((type) => /^(?:\w*NewsArticle|LiveBlogPosting)$/.test(type)),
  )
  const odd = [shared, headline].find(
    (form) =>
      form !== null &&
      isNews &&
      !same(form, shown) &&
      same(tab, shown) &&
      same(form === shared ? headline : shared, shown),
  )
  if (odd) return odd
  return (
    withoutOverline(shown, [shared, headline, tab]) ??
    withOverline(shown, [shared, headline]) ??
    shown
  )
}

// "Premier League Rivals draw" when another form says "Rivals draw"; "Cup - Rivals draw" when another form
// has "Rivals draw" under another overline.
function withoutOverline(shown: string, forms: readonly (string | null)[]): string | null {
  const folded = foldTitle(shown)
  const others = forms.map((form) => foldTitle(form ?? '')).filter((form) => form !== folded)
  const shorter = forms.find((form) => {
    const other = foldTitle(form ?? '')
    return other.length >= minTitle && other !== folded && folded.endsWith(` ${other}`)
  })
  if (shorter) return shorter
  const [, front = '', tail = ''] = /^(.*) [-–—|] (\S.*)$/u.exec(shown) ?? []
  const foldedTail = foldTitle(tail)
  const isShared = others.some(
    (other) => other.endsWith(` ${foldedTail}`) && !other.startsWith(foldTitle(front)),
  )
  return foldedTail.length >= minTitle && isShared ? tail : null
}

// "Orders for killing" when both declared forms say "Veterans' Day: Orders for killing".
function withOverline(
  shown: string,
  [shared, headline]: readonly (string | null)[],
): string | null {
  if (!shared || !headline || foldTitle(shared) !== foldTitle(headline)) return null
  return foldTitle(shared).endsWith(` ${foldTitle(shown)}`) ? shared : null
}
