import { bodySchema } from '../../article/body-schema.ts'
import type { Body } from '../../article/body.ts'

/**
 * Prints a body as JSON without the names of its fields: a third shorter, and read as fast. A node is an array: the
 * number of its shape, then the values of its fields. Shapes come first, each as its type and the names of its fields,
 * in their order. A text is its string. So a tree of any version of the schema can be printed, and none is changed.
 *
 * @param body A valid one. Linear in its nodes; recursive, as deep as the body.
 * @param known Shapes that the reader knows, which are not printed.
 */
export function printCompact(body: Body, known: readonly Shape[] = []): string {
  const shapes = new Map(known.map((shape, number) => [JSON.stringify(shape), number]))

  function shapeOf(type: unknown, names: readonly string[]): number {
    const shape = JSON.stringify([type, ...names])
    const number = shapes.get(shape) ?? shapes.size
    shapes.set(shape, number)
    return number
  }
  function printed(node: Node): unknown {
    const names = Object.keys(node)
    if (names.length === 2 && node['type'] === 'text' && names[1] === 'value') return node['value']
    const values = names.flatMap((name) => {
      const value = node[name]
      if (name === 'type') return []
      return [nodeLists.has(name) && Array.isArray(value) ? value.map(printed) : value]
    })
    return [shapeOf(node['type'], names), ...values]
  }

  const tree = printed(body)
  const own = [...shapes.keys()].slice(known.length)
  return `[[${own.join(',')}],${JSON.stringify(tree)}]`
}

/**
 * Reads what `printCompact` printed. The result is to be checked, as any tree that is read.
 *
 * @param known The same as it was printed with.
 * @throws {Error} The text is damaged.
 */
export function readCompact(text: string, known: readonly Shape[] = []): unknown {
  const [own, tree] = JSON.parse(text) as [Shape[], Printed]
  const shapes = [...known, ...own]

  function read(printed: Printed): Node {
    if (typeof printed === 'string') return { type: 'text', value: printed }
    const shape = shapes[printed[0]]
    if (!shape) throw new Error('Cannot read a body: it names an unknown shape')
    const node: Node = {}
    let at = 1
    for (let index = 1; index < shape.length; index++) {
      const name = shape[index] ?? ''
      if (name === 'type') {
        node[name] = shape[0]
        continue
      }
      const value = printed[at++]
      node[name] =
        nodeLists.has(name) && Array.isArray(value) ? (value as Printed[]).map(read) : value
    }
    return node
  }

  return read(tree)
}

/**
 * The shapes of nearly all nodes: a body need not bring them, which saves 115 bytes of it in brotli. Stored bodies
 * count on their numbers, so the list is never changed; a new one would need a mark of its own.
 */
export const commonShapes: readonly Shape[] = [
  ['root', 'type', 'children'],
  ['paragraph', 'type', 'children'],
  ['heading', 'type', 'depth', 'children'],
  ['link', 'type', 'url', 'title', 'children'],
  ['image', 'type', 'url', 'alt', 'title', 'width', 'height'],
  ['figure', 'type', 'children', 'caption', 'credit'],
  ['strong', 'type', 'children'],
  ['emphasis', 'type', 'children'],
  ['list', 'type', 'ordered', 'start', 'spread', 'children'],
  ['listItem', 'type', 'spread', 'children'],
  ['break', 'type'],
  ['thematicBreak', 'type'],
  ['table', 'type', 'align', 'children'],
  ['tableRow', 'type', 'children'],
  ['tableCell', 'type', 'header', 'colspan', 'rowspan', 'children'],
  ['blockquote', 'type', 'children'],
  ['embed', 'type', 'url', 'provider', 'title', 'media', 'poster'],
  ['inlineCode', 'type', 'value'],
  ['code', 'type', 'lang', 'value'],
  ['superscript', 'type', 'children'],
  ['subscript', 'type', 'children'],
  ['delete', 'type', 'children'],
  ['footnoteReference', 'type', 'identifier', 'label'],
  ['footnoteDefinition', 'type', 'identifier', 'label', 'children'],
]

type Node = Record<string, unknown>
type Printed = string | readonly [shape: number, ...values: unknown[]]
type Shape = readonly [type: string, ...names: string[]]

const nodeLists: ReadonlySet<string> = new Set(
  Object.values(bodySchema).flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'nodes' ? [name] : [])),
  ),
)
