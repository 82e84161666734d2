import type { Block, Body } from '../article/body.ts'
import { findContainer } from './container.ts'
import { measure } from './measure.ts'
import type { Metadata } from './metadata/metadata.ts'
import { readBlocks } from './normalise/read-blocks.ts'
import type { Page } from './page.ts'
import { prunePage } from './prune/prune-page.ts'
import { note } from './trace.ts'

/** Finds, prunes and reads the article's text. Changes the page's document. */
export function bodyOf(page: Page, _meta: Metadata): Body {
  const root = page.document.body
  prunePage(root, measure(root), page, [])
  const measures = measure(root)
  const container = findContainer(root, measures)
  note(
    page.trace,
    'container',
    'chose',
    container.reason,
    container.element.textContent.slice(0, 200),
  )
  const drafts = readBlocks(container.element, measures, page)
  const children: Block[] = drafts.map(({ block }) => block)
  return { type: 'root', children }
}
