import type { Phrasing } from '../../article/body.ts'

/** How many nodes there are, those inside others counted. */
export function nodeCount(nodes: readonly Phrasing[]): number {
  return nodes.reduce(
    (sum, node) => sum + 1 + ('children' in node ? nodeCount(node.children) : 0),
    0,
  )
}

/** How many levels of nodes there are; none is 0. */
export function nodeHeight(nodes: readonly Phrasing[]): number {
  return nodes.reduce(
    (most, node) => Math.max(most, 1 + ('children' in node ? nodeHeight(node.children) : 0)),
    0,
  )
}
