/** Renders the page for a request, or answers its `If-None-Match` with 304. */
export type Render = (request: Request) => Promise<Response>

/**
 * The cache in front of rendered pages.
 *
 * The headers of a response say whether and how long it is cached, and under which tags; see `storable` and `caching`.
 * If the cache fails, the page is rendered: readers see no error.
 */
export type EdgeCache = {
  /** Answers a GET with a cached page, or with what `render` returns; `unpackedPage` reads the answer. */
  serve(request: Request, render: Render): Promise<Response>
  /** Deletes every page that has one of the tags, at most 100. Resolves when no reader gets these pages any more. */
  purge(tags: readonly string[]): Promise<PurgeFollowUp>
}

/** What a cache requires after a purge. */
export type PurgeFollowUp = {
  /** The pause before the next purge. */
  restMilliseconds: number
  /** When the same tags must be purged again, since old pages may return until then; `null` for never. */
  repeatMilliseconds: number | null
}
