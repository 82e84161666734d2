import type { Block, Body } from '../article/body.ts'
import { findContainer } from './container.ts'
import { measure } from './measure.ts'
import type { Metadata } from './metadata/metadata.ts'
import { readBlocks } from './normalise/read-blocks.ts'
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
  const read = readBlocks(container.element, measures, page)
  const drafts = pruneDrafts(read, meta, page.trace)
  const children: Block[] = drafts.map(({ block }) => block)
  return { type: 'root', children }
}
