import type { SafeUrl } from '../../article/safe-url.ts'
import type { Scales } from '../scale/trained-scales.ts'
import type { PageDocument, Element, Parse } from '../tree/dom.ts'
import type { ChosenParts } from './chosen-parts.ts'
import type { Trace } from './trace.ts'

/** A page and what is known about it, as each step of the cleaner receives it. */
export type Page = {
  readonly document: PageDocument
  /** The parser that made the document; also parses HTML found elsewhere in the page's source. */
  readonly parse: Parse
  /** The page's address, as the caller gave it. */
  readonly url: SafeUrl
  /** The address that it states for itself in its `<link>`, as written, or `null`. */
  readonly canonical: string | null
  /** The base of relative addresses, see `baseUrl`. */
  readonly base: SafeUrl
  /** Whether pictures and players on private networks are kept. */
  readonly isLocal: boolean
  /** The caller's clock. */
  readonly now: Date
  /** `<html lang>` as written, or `null`. */
  readonly htmlLang: string | null
  /** The article's language as a BCP 47 tag; `und` while unknown. */
  readonly lang: string
  /** The values of the `application/ld+json` scripts, in order, within the limits of `readLinkedData`. */
  readonly jsonLd: readonly unknown[]
  /** What the rule of the site chooses. */
  readonly chosen: ChosenParts
  /** What steps judge by. */
  readonly scales: Scales
  readonly trace: Trace
  /**
   * Records in the trace that a step removes an element, and why; returns the element. `score` is how likely it belongs
   * to the article, if a scale decided.
   */
  readonly record: (element: Element, step: string, reason: string, score?: number) => Element
}
