import type { Heading } from '../../article/body.ts'
import type { DraftBlock } from './tree-builder.ts'

/** Moves headings to consecutive levels from 2, in the order of the levels that the page uses. */
export function levelHeadings(drafts: readonly DraftBlock[]): void {
  const headings = drafts.flatMap(({ block }) => (block.type === 'heading' ? [block] : []))
  const levels = [...new Set(headings.map(({ depth }) => depth))].sort((a, b) => a - b)
  for (const heading of headings)
    heading.depth = (levels.indexOf(heading.depth) + 2) as Heading['depth']
}
