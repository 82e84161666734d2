import type { Block, Body } from '../article/body.ts'
import { findContainer } from './container.ts'
import { readHero } from './hero.ts'
import { measure } from './measure.ts'
import type { Metadata } from './metadata/metadata.ts'
import { attachCaptions } from './normalise/attach-captions.ts'
import { readBlocks } from './normalise/read-blocks.ts'
import type { Draft } from './normalise/tree-builder.ts'
import type { Page } from './page.ts'
import { pruneDrafts } from './prune/prune-drafts.ts'
import { prunePage } from './prune/prune-page.ts'
import { note } from './trace.ts'

/** Finds, prunes and reads the article's text. Changes the page's document. */
export function bodyOf(page: Page, meta: Metadata): Body {
  const root = page.document.body
  const headings = [...root.getElementsByTagName('h1')]
  prunePage(root, measure(root), page, headings.length === 1 ? headings : [])
  const measures = measure(root)
  const container = findContainer(root, measures)
  note(
    page.trace,
    'container',
    'chose',
    container.reason,
    container.element.textContent.slice(0, 200),
  )
  const read = withHero(
    readHero(container.element, measures, page),
    attachCaptions(readBlocks(container.element, measures, page)),
  )
  const drafts = pruneDrafts(read, meta, page.trace)
  const children: Block[] = drafts.map(({ block }) => block)
  return { type: 'root', children }
}

/** Puts the hero before the text, unless the text shows it again. */
function withHero(hero: readonly Draft[], text: readonly Draft[]): Draft[] {
  const shown = new Set(
    text.flatMap(({ block }) =>
      block.type === 'figure' ? block.children.map(({ url }) => url) : [],
    ),
  )
  const missing = hero.filter(
    ({ block }) => block.type !== 'figure' || !block.children.some(({ url }) => shown.has(url)),
  )
  return [...missing, ...text]
}
