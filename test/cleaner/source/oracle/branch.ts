/** A tree of any parser as plain values: an element with its attributes and its children, in order. */
export type Branch = {
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly (Branch | string)[]
  /** Whether it has no tag in the source; only known from parse5. */
  readonly isImplied?: boolean
}

/**
 * Prints a tree as one line, a document without its own name: `p(class="a" id="b")["Text" br[]]`. Sorts attributes, as
 * their order has no meaning.
 */
export function printed({ name, attributes, children }: Branch): string {
  const inside = children
    .map((child) => (typeof child === 'string' ? JSON.stringify(child) : printed(child)))
    .join(' ')
  if (name === '#document') return inside
  const written = attributes.map(([key, value]) => `${key}=${JSON.stringify(value)}`)
  return `${name}${written.length === 0 ? '' : `(${written.sort().join(' ')})`}[${inside}]`
}
