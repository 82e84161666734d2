import type { Heading } from '../../article/body.ts'
import type { DraftBlock } from './tree-builder.ts'

/**
 * Moves headings to consecutive levels from 2, in the order of the levels that the page uses. A single `<h1>` heads no
 * parts, so it counts as an `<h2>`.
 */
export function levelHeadings(drafts: readonly DraftBlock[]): void {
  const headings = drafts.flatMap(({ block, level }) =>
    block.type === 'heading' ? [{ block, level: level ?? block.depth }] : [],
  )
  const lowest = headings.filter(({ level }) => level === 1).length > 1 ? 1 : 2
  const levelOf = ({ level }: { level: number }) => Math.max(lowest, level)
  const levels = [...new Set(headings.map(levelOf))].sort((a, b) => a - b)
  for (const heading of headings)
    heading.block.depth = Math.min(6, levels.indexOf(levelOf(heading)) + 2) as Heading['depth']
}
