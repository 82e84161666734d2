import type { Element, PageDocument } from '../tree/dom.ts'

/** What became of a part of a page. */
export type Fate = 'title' | 'lede' | 'body' | 'caption' | 'dropped'

/** What a step decided about an element, or about one block of the text in it. */
export type Decision = {
  readonly fate: Fate
  /** The name of the step, which is that of its file. */
  readonly step: string
  readonly reason: string
  /** How likely it belongs to the article, from 0 to 1, where a scale decided; else `null`. */
  readonly score: number | null
  /** The block that was read from the element; `null` for a decision about all of the element. */
  readonly block: { readonly type: string; readonly text: string } | null
}

/** A value that a field of the metadata might have had. */
type FieldCandidate = {
  readonly value: string
  /** Where the page gives it. */
  readonly source: string
  readonly score: number
  /** What the score is the sum of, the strongest first. */
  readonly reasons: readonly { readonly name: string; readonly weight: number }[]
  readonly isChosen: boolean
}

/**
 * What the steps knew when they decided. It is collected only for those who ask for it: it keeps the whole tree in
 * memory.
 */
export type Evidence = {
  readonly marks: Map<Element, Decision[]>
  readonly fields: { readonly field: string; readonly candidates: readonly FieldCandidate[] }[]
  /** Parts of the site's chrome that were cut before the page was parsed, and after how many elements. */
  readonly cutParts: { readonly name: string; readonly html: string; readonly after: number }[]
  /** The elements that hold the text, one for each document that was searched. */
  readonly containers: Set<Element>
  /** The document that the body is from, if it is not the page's own, and what it was in the page. */
  rescued: { readonly document: PageDocument; readonly name: string } | null
}

export function emptyEvidence(): Evidence {
  return { marks: new Map(), fields: [], cutParts: [], containers: new Set(), rescued: null }
}

/** Adds a decision about an element, or a block in it, to those that there are. */
export function addMark({ marks }: Evidence, element: Element, mark: Decision): void {
  const known = marks.get(element)
  if (known) known.push(mark)
  else marks.set(element, [mark])
}
