import { foldTitle } from '../data/article-nodes.ts'
import { fieldText, type LinkedNode } from '../data/linked-data.ts'
import { metaOf, type PageHead } from '../data/page-head.ts'
import { withoutMarkup } from '../data/without-markup.ts'
import { following, isText, type Element } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import type { Candidate } from './candidate.ts'
import { isSentence } from './title-likeness.ts'
import { isSiteName, withoutNames, type TitleNames } from './title-suffix.ts'

const sharedMetas = [
  'og:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'title',
]

/** The forms of the title that a page declares, whole: for sharing, on X, in JSON-LD, in the tab. */
export type DeclaredTitles = { shared: string | null; twitter: string | null; tab: string | null }

/** Reads the forms of the title in the page's head. */
export function declaredTitles(head: PageHead): DeclaredTitles {
  return {
    shared: metaOf(head, sharedMetas),
    twitter: metaOf(head, ['twitter:title']),
    tab: head.title,
  }
}

/** The first headline of the article's JSON-LD, whole. */
export function headlineOf(nodes: readonly LinkedNode[]): string | null {
  return nodes.map((node) => fieldText(node, 'headline')).find((text) => text) ?? null
}

/**
 * Lists the candidates for the title: the heading and each declared form, without the names of site and section.
 *
 * @param heading The main heading, or `null` when the page has none.
 */
export function titleCandidates(
  heading: Element | null,
  declared: DeclaredTitles & { headline: string | null },
  names: TitleNames,
): Candidate<'title'>[] {
  const { shared, twitter, headline, tab } = declared
  const whole = heading ? textOf(heading) : null
  const others = [whole, headline, shared].filter((title) => title !== null)
  const sources = { heading: whole, shared, headline, twitter, tab }
  const forms = sourceNames.flatMap((source) => {
    const title = sources[source]
    return title ? [{ source, text: withoutNames(title, names, others) || title }] : []
  })
  const folded = forms.map(({ text }) => foldTitle(text))
  const parts = new Set(heading ? [...partsOf(heading), ...tailsOf(textOf(heading))] : [])
  return forms.map(({ source, text }, index) => ({
    value: source === 'heading' ? unescaped(text, folded) : text,
    source,
    signs: {
      'part of the heading': source !== 'heading' && parts.has(folded[index] ?? ''),
      'name of the site': isSiteName(text, names.site),
      'too short': !isSentence(text),
      'cut off': /(?:…|\.\.\.)$/u.test(text),
    },
  }))
}

const sourceNames = ['heading', 'shared', 'headline', 'twitter', 'tab'] as const

const minTitle = 12 // folded characters; shorter parts are labels
const maxNodes = 6 // text nodes of a heading with an overline or a date

/** The folded runs of a heading's text nodes that may be the title next to an overline, a date or a source. */
function partsOf(heading: Element): string[] {
  const nodes: string[] = []
  for (let node = following(heading, heading); node; node = following(node, heading))
    if (isText(node) && node.data.trim() !== '') nodes.push(node.data)
  const parts: string[] = []
  if (nodes.length > maxNodes) return parts
  for (let from = 0; from < nodes.length; from++)
    for (let to = from + 1; to <= nodes.length; to++) {
      const part = foldTitle(nodes.slice(from, to).join(' '))
      if (to - from < nodes.length && part.length >= minTitle) parts.push(part)
    }
  return parts
}

// At most four words; more are half a headline.
const overline = /^(\S+(?: \S+){0,3}) [-–—|] (?=[^\p{Ll}])/u

/** What follows a short overline: "Cup – Rivals draw". */
function tailsOf(heading: string): string[] {
  const front = overline.exec(heading)
  const tail = front ? foldTitle(heading.slice(front[0].length)) : ''
  return tail.length >= minTitle ? [tail] : []
}

/** A heading without double escaping, if another form of the title confirms it. */
function unescaped(heading: string, forms: readonly string[]): string {
  if (!heading.includes('&')) return heading
  const text = withoutMarkup(heading)
  const folded = foldTitle(text)
  return folded !== foldTitle(heading) && forms.includes(folded) ? text : heading
}
