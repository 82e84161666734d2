import type { Body, BodyNode } from './body.ts'

/**
 * Yields every node of a body in reading order, the root first. A figure's caption comes after its pictures, a table's
 * before its rows. Not recursive, so any depth is safe.
 */
export function* walk(body: Body): Generator<BodyNode, void, undefined> {
  const stack: BodyNode[] = [body]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    const children = childrenOf(node)
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index]
      if (child) stack.push(child)
    }
  }
}

function childrenOf(node: BodyNode): readonly BodyNode[] {
  if (node.type === 'figure') return [...node.children, ...node.caption]
  if (node.type === 'table') return [...(node.caption ?? []), ...node.children]
  return 'children' in node ? node.children : []
}
