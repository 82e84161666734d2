import type { AddressBook } from './address-book.ts'
import type { DonePages } from './done-pages.ts'
import { filePages, pageName } from './file-pages.ts'
import type { FoundFile, FoundPage, HeldPage } from './found-page.ts'
import { pageBatches, type BatchBounds, type SentPage } from './page-batches.ts'
import type { PageResult } from './page-result.ts'

export type IngestRun = {
  readonly files: readonly FoundFile[]
  readonly book: AddressBook
  readonly done: DonePages
  /** How many batches are on their way at a time. */
  readonly concurrency: number
  readonly bounds: BatchBounds
  readonly send: (batch: readonly SentPage[]) => Promise<PageResult[]>
  readonly onResult: (page: FoundPage, result: PageResult) => void
  /** Called with the bytes of files that no page is sent for: it was sent in an earlier run, or there is none. */
  readonly onSkip: (bytes: number) => void
  /** Nothing new is sent once it is aborted. */
  readonly signal: AbortSignal
}

/**
 * Sends the pages of files, a few batches at a time, and notes those that need not be sent again: all that have an
 * outcome of their own. Memory holds the batches that are on their way.
 *
 * @throws What a sender throws, once the others are at their end.
 */
export async function ingestFiles(run: IngestRun): Promise<void> {
  const batches = pageBatches(pagesToSend(run), run.bounds)
  let fault: { error: unknown } | null = null
  async function lane(): Promise<void> {
    while (!fault && !run.signal.aborted) {
      const next = await batches.next()
      if (next.done) return
      try {
        take(run, next.value, await run.send(next.value))
      } catch (error) {
        fault ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: run.concurrency }, lane))
  if (fault !== null && !run.signal.aborted) throw (fault as { error: unknown }).error
}

function take({ done, onResult }: IngestRun, batch: readonly SentPage[], results: PageResult[]) {
  const settled = batch.filter((_, at) => (results[at]?.outcome ?? 'failed') !== 'failed')
  done.add(settled)
  for (const [at, page] of batch.entries()) onResult(page, results[at] ?? { outcome: 'failed' })
}

async function* pagesToSend({
  files,
  book,
  done,
  onResult,
  onSkip,
  signal,
}: IngestRun): AsyncGenerator<FoundPage & { held: HeldPage }> {
  for (const file of files) {
    // One page, which need not be read to know that it was sent.
    if (pageName.test(file.name) && done.has({ file, index: 0 })) {
      onSkip(file.bytes)
      continue
    }
    let bytesLeft = file.bytes
    for await (const page of filePages(file, book)) {
      if (signal.aborted) return
      bytesLeft -= page.bytesRead
      const { held } = page
      if ('code' in held) onResult(page, { outcome: 'refused', ...held })
      else if (done.has(page)) onSkip(page.bytesRead)
      else yield { ...page, held }
    }
    onSkip(Math.max(0, bytesLeft))
  }
}
