import { Refusal } from '../http/problem.ts'
import { isSchemaFault } from '../store/d1/migration-state.ts'
import { StorageFault } from '../store/d1/storage-fault.ts'

/** Why a page did not become an article. */
export type PageFault = {
  readonly outcome: 'refused' | 'failed'
  readonly code: string
  readonly detail?: string
}

/**
 * Turns what was thrown for one page into its outcome. A fault of ours goes to the log whole, and the outcome has its
 * incident number only.
 */
export function pageFault(error: unknown): PageFault {
  if (error instanceof Refusal) {
    const { detail } = error.details
    return { outcome: 'refused', code: error.code, ...(detail !== undefined && { detail }) }
  }
  const incident = crypto.randomUUID()
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ event: 'failed', incident, error: text }))
  const code = error instanceof StorageFault ? 'storage_unavailable' : 'internal'
  return { outcome: 'failed', code, detail: `Incident ${incident}` }
}

/**
 * Whether a fault would meet the next page, too: the database is away, full or of another version, or this run of the
 * Worker may not call it any more.
 */
export function isOfAllPages(error: unknown): boolean {
  if (isSchemaFault(error)) return true
  const isLasting = error instanceof StorageFault && error.kind !== 'lasting'
  return isLasting || /Too many (?:subrequests|API requests)/.test(String(error))
}
