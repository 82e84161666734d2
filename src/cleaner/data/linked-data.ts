import { isObject } from './data-shape.ts'
import { withoutMarkup } from './without-markup.ts'

/** An object of schema.org data. Its fields are read by `field` only. */
export type LinkedNode = Readonly<Record<string, unknown>>

const maxNodes = 2000 // objects of a page
const nestingFields = ['@graph', 'mainEntity', 'mainEntityOfPage', 'item']

/**
 * The objects of a page's JSON-LD that may describe the page itself: at the top, in arrays, in `@graph`, and as another
 * object's main entity. Objects that the page only mentions, lists or cites are left out.
 */
export function linkedNodes(jsonLd: readonly unknown[]): LinkedNode[] {
  const nodes: LinkedNode[] = []
  const waiting: unknown[] = [...jsonLd].reverse()
  while (waiting.length > 0 && nodes.length < maxNodes) {
    const value = waiting.pop()
    if (Array.isArray(value)) {
      for (let index = Math.min(value.length, maxNodes) - 1; index >= 0; index--)
        waiting.push(value[index])
    } else if (isLinkedNode(value)) {
      nodes.push(value)
      for (const name of nestingFields) waiting.push(field(value, name))
    }
  }
  return nodes
}

export function isLinkedNode(value: unknown): value is LinkedNode {
  return isObject(value)
}

/** The value of an object's own field, whose name may have the prefix `schema:`. */
export function field(node: LinkedNode, name: string): unknown {
  if (Object.hasOwn(node, name)) return node[name]
  const prefixed = `schema:${name}`
  return Object.hasOwn(node, prefixed) ? node[prefixed] : undefined
}

/** A value as a list; empty for `null` and `undefined`. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The types of an object without the vocabulary's prefix: `NewsArticle`. */
export function typesOf(node: LinkedNode): string[] {
  return asList(field(node, '@type')).flatMap((type) =>
    typeof type === 'string'
      ? [type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)]
      : [],
  )
}

/** The text of a value, or of the first in a list with one: a string, a number, `@value`, an object's name. */
export function textIn(value: unknown): string | null {
  for (const each of asList(value)) {
    if (typeof each === 'string' && each.trim() !== '') return withoutMarkup(each)
    if (typeof each === 'number') return String(each)
    if (isLinkedNode(each)) {
      const inner = field(each, '@value') ?? field(each, 'name')
      if (typeof inner === 'string' && inner.trim() !== '') return withoutMarkup(inner)
    }
  }
  return null
}

/** The text of an object's field. */
export function fieldText(node: LinkedNode, name: string): string | null {
  return textIn(field(node, name))
}
