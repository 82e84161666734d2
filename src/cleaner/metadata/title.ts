import { foldTitle } from '../data/article-nodes.ts'
import { following, isText, type Element } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import type { Candidate } from './candidate.ts'
import { withoutNames, type TitleNames } from './title-suffix.ts'

/** The forms of the title that a page declares, whole: for sharing, in JSON-LD, in the tab. */
export type DeclaredTitles = {
  shared: string | null
  headline: string | null
  tab: string | null
}

/**
 * Lists the candidates for the title: the heading and each declared form, without the names of site and section.
 *
 * @param heading The main heading, or `null` when the page has none.
 */
export function titleCandidates(
  heading: Element | null,
  declared: DeclaredTitles,
  names: TitleNames,
): Candidate<'title'>[] {
  const forms = { heading: heading && textOf(heading), ...declared }
  const parts = heading ? partsOf(heading) : []
  return (['heading', 'shared', 'headline', 'tab'] as const).flatMap((source) => {
    const whole = forms[source]
    if (!whole) return []
    const value = withoutNames(whole, names) || whole
    const isPart = source !== 'heading' && parts.includes(foldTitle(value))
    return [{ value, source, signs: { 'part of the heading': isPart } }]
  })
}

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
