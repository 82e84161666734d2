/** Makes the page for a request, or answers its `If-None-Match` with 304. */
export type Render = (request: Request) => Promise<Response>

/**
 * The cache in front of rendered pages.
 *
 * What may be kept, how long, and under which tags, the response itself says; see `storable` and `caching`.
 * A cache that fails is never an error to the reader: the page is rendered.
 */
export type EdgeCache = {
  /** Answers a GET with a kept page or with what `render` returns; `readerPage` tells what it says. */
  serve(request: Request, render: Render): Promise<Response>
  /** Forgets every page that carries one of at most 100 tags. Resolves when no reader is given them any more. */
  purge(tags: readonly string[]): Promise<PurgeFollowUp>
}

/** How a cache wants to be treated after a purge. */
export type PurgeFollowUp = {
  /** Before the next one. */
  restMilliseconds: number
  /** After this time the same is to be purged again, since until then old pages may be put back; or never. */
  repeatMilliseconds: number | null
}
