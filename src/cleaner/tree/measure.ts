import type { Element } from './dom.ts'

/** The amount of text and other content in an element, see `Box`. Text is measured by `weigh`. */
export type Measure = {
  readonly text: number
  /** Text inside links. */
  readonly linked: number
  /** Text outside links in paragraphs that are long enough to be prose and are mostly no links. */
  readonly prose: number
  /** The number of such paragraphs. */
  readonly paragraphs: number
  readonly links: number
  readonly images: number
  /** Form fields that readers fill in. */
  readonly fields: number
}

export type Measures = ReadonlyMap<Element, Measure>

// oxfmt-ignore
const none: Measure = { text: 0, linked: 0, prose: 0, paragraphs: 0, links: 0, images: 0, fields: 0 }

/** The measure of an element; all zero for one without a record. */
export function measureOf(measures: Measures, element: Element): Measure {
  return measures.get(element) ?? none
}
