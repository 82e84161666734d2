import type { Body, BodyNode, Image } from '../../article/body.ts'

/**
 * Finds the pictures of a translated body whose texts are still in the original. A block says so itself, but the
 * alternative text of a picture cannot.
 *
 * @param remaining The paths of segments, such as `body/3/0`: the places of nodes among the children of their parents.
 */
export function remainingPictures(body: Body, remaining: readonly string[]): ReadonlySet<Image> {
  const found = new Set<Image>()
  for (const path of remaining) {
    const node = nodeAt(body, path)
    if (node?.type === 'image') found.add(node)
  }
  return found
}

function nodeAt(body: Body, path: string): BodyNode | null {
  const [part, ...places] = path.split('/')
  if (part !== 'body') return null
  let node: BodyNode | undefined = body
  for (const place of places) {
    if (!node || !('children' in node)) return null
    node = node.children[Number(place)]
  }
  return node ?? null
}
