import type { SafeUrl } from '../../article/safe-url.ts'
import type { PageDocument, Element, Parse } from '../tree/dom.ts'
import type { Trace } from './trace.ts'

/** One page on its way through the steps: what it brought and what is known about it. */
export type Page = {
  readonly document: PageDocument
  /** What made it, and makes a document of what is found elsewhere in the page's source. */
  readonly parse: Parse
  /** The address it was sent with. */
  readonly url: SafeUrl
  /** What relative addresses are relative to, see `baseUrl`. */
  readonly base: SafeUrl
  /** Whether pictures and players of private networks are kept. */
  readonly isLocal: boolean
  /** The caller's clock. */
  readonly now: Date
  /** `<html lang>` as written, or `null`. */
  readonly htmlLang: string | null
  /** The article's language as a BCP 47 tag; `und` as long as it is not known. */
  readonly lang: string
  /** The values of the `application/ld+json` scripts, in order, bounded as `readLinkedData` does. */
  readonly jsonLd: readonly unknown[]
  readonly trace: Trace
  /** Notes that a step removes an element and why; returns the element. */
  readonly record: (element: Element, step: string, reason: string) => Element
}
