/** Why the rest of a capture was not read. */
export type Stop = {
  readonly code: string
  /** What is wrong, and what to do about it. */
  readonly detail: string
  readonly limit?: number
  /** Where the rest begins, if that can be asked for. */
  readonly next?: string
}

/**
 * Passes on as many items as one run may take. It looks for one more, so a capture that ends at the limit was not
 * stopped.
 *
 * @param options.until In milliseconds since 1970: when no other item is begun.
 * @param options.onStop Called if something is left.
 */
export async function* boundedItems<Item>(
  items: AsyncIterable<Item>,
  {
    maxItems,
    until,
    now,
    onStop,
  }: {
    maxItems: number
    until: number
    now: () => Date
    onStop: (bound: 'pages' | 'time') => void
  },
): AsyncGenerator<Item> {
  let count = 0
  for await (const item of items) {
    if (count === maxItems) return onStop('pages')
    if (now().getTime() > until) return onStop('time')
    count++
    yield item
  }
}
