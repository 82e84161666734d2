import type { FoundPage, HeldPage } from './found-page.ts'
import { jsonLine } from './json-line.ts'

/** A page that is to be sent. */
export type SentPage = FoundPage & { readonly held: HeldPage; readonly line: string }

/** What one request may take: pages, and characters of their lines, but always one page. */
export type BatchBounds = { readonly maxPages: number; readonly maxLength: number }

/** Groups pages in their order into what is sent at once. Holds one group. */
export async function* pageBatches(
  pages: AsyncIterable<FoundPage & { readonly held: HeldPage }>,
  { maxPages, maxLength }: BatchBounds,
): AsyncGenerator<SentPage[]> {
  let batch: SentPage[] = []
  let length = 0
  for await (const page of pages) {
    const line = jsonLine(page.held)
    const isFull = batch.length === maxPages || length + line.length > maxLength
    if (isFull && batch.length > 0) {
      yield batch
      batch = []
      length = 0
    }
    batch.push({ ...page, line })
    length += line.length
  }
  if (batch.length > 0) yield batch
}
