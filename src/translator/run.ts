/**
 * A piece of a segment.
 *
 * Marks (emphasis, links, spans) are pairs of `open` and `close` with the number that the source gives them, from 1 in
 * the order of opening. `kept` is something that stays as it is: code, a footnote, a bare address. What the numbers
 * mean never leaves the service.
 */
export type Run =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'break' }
  | { readonly type: 'open'; readonly mark: number }
  | { readonly type: 'close'; readonly mark: number }
  | { readonly type: 'kept'; readonly mark: number }

/** What a segment is in the article; engines and checks treat some kinds in their own way. */
export type SegmentKind =
  | 'title'
  | 'lede'
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'cell'
  | 'caption'
  | 'alt'
  | 'topic'

/** One block of an article, as it is sent to be translated: never a sentence, never the whole article. */
export type Segment = {
  /** Where it is in the article, the same for the same content: `title`, `lede`, `body/3/0`, `tags/2`. */
  readonly path: string
  readonly kind: SegmentKind
  /** Without blanks at both ends, which are not the engine's. */
  readonly runs: readonly Run[]
}
