import type { Body, BodyNode } from './body.ts'

/**
 * Yields every node of a body in reading order, the root first and a figure's caption after its pictures. Not
 * recursive, so any depth is safe.
 */
export function* walk(body: Body): Generator<BodyNode, void, undefined> {
  const stack: BodyNode[] = [body]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    const caption = node.type === 'figure' ? node.caption : []
    const children: readonly BodyNode[] = 'children' in node ? [...node.children, ...caption] : []
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index]
      if (child) stack.push(child)
    }
  }
}
