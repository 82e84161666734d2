import { beginningOf } from '../tree/dom.ts'
import { findContainer } from './container.ts'
import { readHero } from './hero.ts'
import { leadCredit } from './lead-picture.ts'
import { measure } from '../tree/measure.ts'
import type { Metadata } from '../metadata/metadata.ts'
import { attachCaptions } from '../blocks/attach-captions.ts'
import { describeFigures } from '../blocks/describe-figures.ts'
import { levelHeadings } from '../blocks/level-headings.ts'
import { readBlocks } from '../blocks/read-blocks.ts'
import type { Draft } from '../blocks/tree-builder.ts'
import { ownArticle } from './own-article.ts'
import type { Page } from '../page/page.ts'
import { describe, type Line } from './prune/measure-drafts.ts'
import { pruneDrafts } from './prune/prune-drafts.ts'
import { prunePage } from './prune/prune-page.ts'
import { note } from '../page/trace.ts'

/** The text that was found in a page, and what is known about how it was found. */
export type Found = {
  /** What stays, in order. */
  lines: Line[]
  /** The lead picture's credit, where a line of the text gave it. */
  leadCredit: string | null
  /** The container bears a mark of its author: a name, `itemprop`. */
  isMarked: boolean
  /** Share of the container's text that stays, from 0 to 1. */
  keptShare: number
}

/** Finds the article's text in the page, prunes it and reads it. Changes the page's document. */
export function bodyOf(page: Page, meta: Metadata): Found {
  const root = page.document.body
  const headings = root.getElementsByTagName('h1')
  prunePage(root, measure(root), page, headings.length === 1 ? headings : [])
  const measures = measure(root)
  const container = findContainer(ownArticle(root, measures, meta.titles), measures)
  note(page.trace, 'container', 'chose', container.reason, beginningOf(container.element, 200))
  const read = describe(
    withHero(
      readHero(container.element, measures, page),
      attachCaptions(readBlocks(container.element, measures, page)),
    ),
  )
  const lines = pruneDrafts(read, meta, page.trace)
  levelHeadings(lines)
  describeFigures(
    lines.map(({ block }) => block),
    meta.pictures,
    [...meta.titles, meta.source.name],
  )
  return {
    lines,
    leadCredit: leadCredit(read.map(({ block }) => block)),
    isMarked: container.isMarked,
    keptShare: weightOf(lines) / Math.max(1, weightOf(read)),
  }
}

function weightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { weight }) => sum + weight, 0)
}

/** Puts the hero before the text, unless the text shows it again. */
function withHero(hero: readonly Draft[], text: readonly Draft[]): Draft[] {
  const shown = new Set(text.flatMap(picturesIn))
  return [...hero.filter((draft) => !picturesIn(draft).some((url) => shown.has(url))), ...text]
}

function picturesIn({ block }: Draft): string[] {
  return block.type === 'figure' ? block.children.map(({ url }) => url) : []
}
