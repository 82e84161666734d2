import type { Landmark } from './landmarks.ts'
import { fieldText, type LinkedNode } from './linked-data.ts'
import { typesOf } from './linked-data.ts'
import { foldTitle } from './article-nodes.ts'
import { metaOf, type PageHead } from './page-head.ts'
import { textOf } from './text-of.ts'
import { withoutSuffix } from './title-suffix.ts'

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

/**
 * Finds the page's main heading: the one most like the title that the page declares, an `h1` first.
 *
 * @returns `null` when no heading has anything in common with it and there are several.
 */
export function mainHeading(
  headings: readonly Landmark[],
  declared: readonly string[],
): Landmark | null {
  let best: Landmark | null = null
  let bestLikeness = 0
  for (const heading of headings) {
    const text = textOf(heading.element)
    const likeness = Math.max(0, ...declared.map((title) => titleLikeness(text, title)))
    if (likeness > bestLikeness) [best, bestLikeness] = [heading, likeness]
  }
  if (best || declared.length > 0) return best
  return headings.find(({ element }) => textOf(element).length > 0) ?? null
}

/** Shares of words that two titles have in common, of the shorter one: 0 to 1. */
export function titleLikeness(one: string, other: string): number {
  const a = wordsOf(one)
  const b = wordsOf(other)
  const common = [...a].filter((word) => b.has(word)).length
  return common / Math.max(1, Math.min(a.size, b.size))
}

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
  heading: Landmark | null,
  head: PageHead,
  nodes: readonly LinkedNode[],
  siteNames: readonly string[],
): TitleForms {
  const shown = heading ? textOf(heading.element) : null
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
  const isNews = nodes.some((node) => typesOf(node).some((type) => /News|Report/.test(type)))
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

// "Premier League Rivals draw" when another form says "Rivals draw".
function withoutOverline(shown: string, forms: readonly (string | null)[]): string | null {
  const folded = foldTitle(shown)
  return (
    forms.find((form) => {
      const other = foldTitle(form ?? '')
      return other.length >= 12 && other !== folded && folded.endsWith(` ${other}`)
    }) ?? null
  )
}

// "Orders for killing" when both declared forms say "Veterans' Day: Orders for killing".
function withOverline(
  shown: string,
  [shared, headline]: readonly (string | null)[],
): string | null {
  if (!shared || !headline || foldTitle(shared) !== foldTitle(headline)) return null
  return foldTitle(shared).endsWith(` ${foldTitle(shown)}`) ? shared : null
}
