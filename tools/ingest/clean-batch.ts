import { capturedSubmission } from '../../src/intake/captured-submission.ts'
import { cleanSubmission } from '../../src/intake/clean-submission.ts'
import { pageFault } from '../../src/intake/page-fault.ts'
import type { SentPage } from './page-batches.ts'
import type { PageResult } from './page-result.ts'

/** Cleans pages on this machine as a site would, and sends nothing. */
export async function cleanBatch(
  batch: readonly SentPage[],
  now: Date,
  siteUrl: string,
): Promise<PageResult[]> {
  const results: PageResult[] = []
  for (const { held, place } of batch) {
    try {
      const page = { ...held, place, capturedAt: null }
      await cleanSubmission(capturedSubmission(page), now, siteUrl)
      results.push({ outcome: 'cleaned' })
    } catch (error) {
      results.push(pageFault(error))
    }
  }
  return results
}
