import type { Element } from '../tree/dom.ts'

/** The elements of a page that the rule of its site chooses; all lists are empty for a page without a rule. */
export type ChosenParts = {
  /** The elements that hold the text, in order, none inside another. */
  readonly body: readonly Element[]
  readonly title: readonly Element[]
  readonly lede: readonly Element[]
  readonly byline: readonly Element[]
  readonly time: readonly Element[]
  readonly captions: ReadonlySet<Element>
  /** What no step may remove. */
  readonly keep: ReadonlySet<Element>
  /** The body, what is kept, and all that is around them. */
  readonly guarded: ReadonlySet<Element>
}

export const nothingChosen: ChosenParts = {
  body: [],
  title: [],
  lede: [],
  byline: [],
  time: [],
  captions: new Set(),
  keep: new Set(),
  guarded: new Set(),
}

/** Whether an element is kept by the rule of the site, or is inside of one that is. */
export function isInKept(element: Element, { keep }: ChosenParts): boolean {
  if (keep.size === 0) return false
  for (let at: Element | null = element; at; at = at.parentElement) if (keep.has(at)) return true
  return false
}
