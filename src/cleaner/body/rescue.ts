import { weigh } from '../../text/prose.ts'
import { articleInData } from '../data/article-in-data.ts'
import type { Claims } from '../data/claims.ts'
import { readPayloads } from '../data/read-payloads.ts'
import { writeOut } from '../letters/write-out.ts'
import type { Metadata } from '../metadata/metadata.ts'
import { nothingChosen } from '../page/chosen-parts.ts'
import type { Page } from '../page/page.ts'
import { note } from '../page/trace.ts'
import { overLimits } from '../source/page-limits.ts'
import { strip, type Stripped } from '../source/strip.ts'
import { bodyOf, type FoundBody } from './body-of.ts'

const little = 1000 // weighed letters of paragraphs; a page with fewer may keep its text elsewhere

const hardlyAny = 140 // … ; then marks of clutter are not believed

const minimumTemplate = 400 // characters of source
const largeShare = 0.4 // of the linked data's copy; with less, the text found is incomplete

/** Whether the text found in the document is hardly any, or far less than the linked data holds. */
export function isPoor(found: FoundBody, { articleBody }: Claims): boolean {
  const prose = proseOf(found)
  return prose < little || (articleBody !== null && prose < largeShare * weigh(articleBody))
}

/**
 * Looks for the text in what only a script would show: a template, streamed HTML, or data. Takes a source only if it
 * holds half as much prose again as the best so far.
 */
export function rescue(
  page: Page,
  stripped: Stripped,
  meta: Metadata,
  first: FoundBody,
): FoundBody {
  const payloads = readPayloads(stripped.data)
  const sources: [string, string | null][] = [
    ['template', longest(stripped.templates)],
    ['stream', payloads.html],
    ['data', articleInData([...page.jsonLd, ...payloads.data], meta.titles)],
    ['marked parts', stripped.html],
  ]
  let best = first
  for (const [name, html] of sources) {
    const isMarked = name === 'marked parts'
    if (!html || (isMarked && proseOf(best) >= hardlyAny)) continue
    const source = strip(html)
    if (overLimits(source.cost)) continue
    const document = page.parse(source.html)
    if (!document) continue
    const inner = { ...page, document, chosen: nothingChosen }
    writeOut(inner)
    const found = bodyOf(inner, meta, isMarked)
    if (proseOf(found) <= 1.5 * proseOf(best)) continue
    note(page.trace, 'rescue', 'chose', `text in the page's ${name}`, found.drafts[0]?.text)
    if (page.trace.evidence) page.trace.evidence.rescued = { document, name }
    best = found
  }
  return best
}

function proseOf({ drafts }: FoundBody): number {
  return drafts.reduce(
    (sum, draft) => sum + (draft.isMain && draft.block.type !== 'figure' ? draft.weight : 0),
    0,
  )
}

function longest(sources: readonly string[]): string | null {
  return sources.reduce<string | null>(
    (one, other) => (other.length > (one?.length ?? minimumTemplate) ? other : one),
    null,
  )
}
