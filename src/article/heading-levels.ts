import type { Body, Heading } from './body.ts'
import { walk } from './walk.ts'

/**
 * Gives each sub-heading the level at which it is printed. The outline starts at 2, under the title, and never skips a
 * level. The source may have chosen its depths for their looks.
 */
export function headingLevels(body: Body): ReadonlyMap<Heading, number> {
  const levels = new Map<Heading, number>()
  const open: number[] = [] // depths of the headings above the current place
  for (const node of walk(body)) {
    if (node.type !== 'heading') continue
    while (open.length > 0 && (open.at(-1) ?? 0) >= node.depth) open.pop()
    open.push(node.depth)
    levels.set(node, open.length + 1)
  }
  return levels
}
