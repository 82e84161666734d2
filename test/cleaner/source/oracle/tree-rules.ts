import type { Branch } from './branch.ts'

// Differences between the trees of two parsers, each as a change of a tree that removes it.

export type Rule = (tree: Branch) => Branch

type Child = Branch | string

/** Replaces each element by the result of `change`, the innermost first. */
function rewritten(tree: Branch, change: (branch: Branch) => readonly Child[]): Branch {
  const children = tree.children.flatMap((child) =>
    typeof child === 'string' ? [child] : change(rewritten(child, change)),
  )
  return { ...tree, children }
}

export const withoutComments: Rule = (tree) =>
  rewritten(tree, (branch) => (branch.name === '#comment' ? [] : [branch]))

export const joinedTexts: Rule = (tree) =>
  rewritten(tree, (branch) => [{ ...branch, children: joined(branch.children) }])

function joined(children: readonly Child[]): Child[] {
  const joined: Child[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (typeof child === 'string' && typeof last === 'string') joined.splice(-1, 1, last + child)
    else joined.push(child)
  }
  return joined
}

/** Keeps the first of two attributes whose names differ only in case. */
export const attributesInLowerCase: Rule = (tree) =>
  rewritten(tree, (branch) => {
    const attributes = branch.attributes.map(
      ([name, value]) => [name.toLowerCase(), value] as const,
    )
    return [{ ...branch, attributes: withMore([], attributes) }]
  })

export const withoutProto: Rule = (tree) =>
  rewritten(tree, (branch) => {
    const attributes = branch.attributes.filter(([name]) => name !== '__proto__')
    return [{ ...branch, attributes }]
  })

/** Normalises the white space in a class and drops repeated words. */
export const tidyClasses: Rule = (tree) =>
  rewritten(tree, (branch) => {
    const attributes = branch.attributes.map(
      ([name, value]) =>
        [
          name,
          name === 'class' ? [...new Set(value.trim().split(/\s+/))].join(' ') : value,
        ] as const,
    )
    return [{ ...branch, attributes }]
  })

function withMore(attributes: Branch['attributes'], more: Branch['attributes']) {
  const all = new Map(attributes)
  for (const [name, value] of more) if (!all.has(name)) all.set(name, value)
  return [...all]
}

// oxfmt-ignore
const headNames = new Set(['title', 'meta', 'base', 'link', 'noscript', 'script', 'style', 'template'])

/**
 * Makes one `<html>`, `<head>` and `<body>`. Content outside the body moves into it, except what belongs to a head and
 * comes before any text. Further ones inside other elements are replaced by their content.
 */
export const framed: Rule = (tree) => {
  const frame = new Frame()
  frame.place(tree.children)
  return { ...tree, children: [frame.html] }
}

class Frame {
  readonly #attributes = new Map<string, Branch['attributes']>([
    ['html', []],
    ['head', []],
    ['body', []],
  ])
  readonly #head: Child[] = []
  readonly #body: Child[] = []

  get html(): Branch {
    return this.#part('html', [this.#part('head', this.#head), this.#part('body', this.#body)])
  }

  /** Places content outside the body. */
  place(children: readonly Child[]): void {
    for (const child of children) {
      if (typeof child === 'string') {
        if (child.trim() !== '' || typeof this.#body.at(-1) === 'string') this.#body.push(child)
        continue
      }
      this.#addAttributes(child)
      if (child.name === 'html' || child.name === 'head') this.place(child.children)
      else if (child.name === 'body') this.#body.push(...this.#inside(child.children, true))
      else {
        const isOfHead = headNames.has(child.name) && this.#body.length === 0
        const part = isOfHead ? this.#head : this.#body
        part.push({ ...child, children: this.#inside(child.children, false) })
      }
    }
  }

  #inside(children: readonly Child[], isInBody: boolean): Child[] {
    return children.flatMap((child): Child[] => {
      if (typeof child === 'string') return [child]
      if (!this.#attributes.has(child.name))
        return [{ ...child, children: this.#inside(child.children, false) }]
      if (isInBody && child.name === 'body') this.#addAttributes(child)
      return this.#inside(child.children, isInBody)
    })
  }

  #addAttributes({ name, attributes }: Branch): void {
    const known = this.#attributes.get(name)
    if (known) this.#attributes.set(name, withMore(known, attributes))
  }

  #part(name: string, children: readonly Child[]): Branch {
    return { name, attributes: this.#attributes.get(name) ?? [], children }
  }
}

/** Replaces parts of a table without a tag in the source by their content. */
export const withoutImpliedTableParts: Rule = (tree) =>
  joinedTexts(
    rewritten(tree, (branch) =>
      branch.isImplied && ['tbody', 'tr', 'colgroup'].includes(branch.name)
        ? branch.children
        : [branch],
    ),
  )

export const withoutFrameSpace: Rule = (tree) =>
  rewritten(tree, (branch) => {
    if (branch.name === 'html' || branch.name === 'head') {
      const children = branch.children.filter(
        (child) => typeof child !== 'string' || child.trim() !== '',
      )
      return [{ ...branch, children }]
    }
    return [branch.name === 'body' ? { ...branch, children: trimmed(branch.children) } : branch]
  })

/** Drops the white space with which a text directly in the body begins. */
export const withoutSpaceInBody: Rule = (tree) =>
  rewritten(tree, (branch) => {
    if (branch.name !== 'body') return [branch]
    const children = branch.children.map((child) =>
      typeof child === 'string' ? child.trimStart() : child,
    )
    return [{ ...branch, children: children.filter((child) => child !== '') }]
  })

function trimmed(children: readonly Child[]): Child[] {
  return children
    .map((child, index) => {
      if (typeof child !== 'string') return child
      const start = index === 0 ? child.trimStart() : child
      return index === children.length - 1 ? start.trimEnd() : start
    })
    .filter((child) => child !== '')
}

export const withoutFirstLineFeed: Rule = (tree) =>
  rewritten(tree, (branch) => {
    const [first, ...rest] = branch.children
    if (!['pre', 'textarea', 'listing'].includes(branch.name) || typeof first !== 'string')
      return [branch]
    const text = first.replace(/^\n/, '')
    return [{ ...branch, children: text === '' ? rest : [text, ...rest] }]
  })

export const namesInLowerCase: Rule = (tree) =>
  attributesInLowerCase(
    rewritten(tree, (branch) => [{ ...branch, name: branch.name.toLowerCase() }]),
  )

/** Ends a head at the first visible content in its `<noscript>`, with which the body begins. */
export const headUntilPicture: Rule = (tree) =>
  rewritten(tree, (branch) => {
    const [head, body, ...rest] = branch.children
    if (branch.name !== 'html' || !isBranch(head) || !isBranch(body)) return [branch]
    const end = head.children.findIndex(
      (child) => isBranch(child) && child.name === 'noscript' && shownIn(child) >= 0,
    )
    const noscript = head.children[end]
    if (!isBranch(noscript)) return [branch]
    const shown = shownIn(noscript)
    const emptied = { ...noscript, children: noscript.children.slice(0, shown) }
    const moved = [...noscript.children.slice(shown), ...head.children.slice(end + 1)]
    const newHead = { ...head, children: [...head.children.slice(0, end), emptied] }
    const newBody = { ...body, children: joined([...moved, ...body.children]) }
    return [{ ...branch, children: [newHead, newBody, ...rest] }]
  })

function shownIn({ children }: Branch): number {
  return children.findIndex((child) => isBranch(child) && !headNames.has(child.name))
}

function isBranch(child: Child | undefined): child is Branch {
  return typeof child === 'object'
}
