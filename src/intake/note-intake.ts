import { safeUrl } from '../article/safe-url.ts'
import { sourceDomain } from '../article/source-url.ts'
import { openDatabase } from '../store/d1/database.ts'
import type { IntakeEntry } from '../store/intake-log/intake-entry.ts'
import { writeIntake } from '../store/intake-log/write-intake.ts'

const maxUrl = 500 // characters

/** What is known of a page and its end; `url` as it was given. */
export type IntakeNote = Omit<IntakeEntry, 'source' | 'code' | 'confidence' | 'article'> &
  Partial<Pick<IntakeEntry, 'code' | 'confidence' | 'article'>>

/**
 * Notes for the desk what came in. A failure is logged: it is no reason to refuse a page.
 *
 * Of an address, the query is left out, as in the Worker's log: it may be a secret.
 */
export async function noteIntake(
  d1: D1Database,
  notes: readonly IntakeNote[],
  now: Date,
): Promise<void> {
  if (notes.length === 0) return
  try {
    await writeIntake(openDatabase(d1), notes.map(entryOf), now)
  } catch (error) {
    console.error(JSON.stringify({ event: 'intake_not_noted', error: String(error) }))
  }
}

function entryOf({ url: given, code = '', ...note }: IntakeNote): IntakeEntry {
  const url = given === null ? null : safeUrl(given)
  const address = url && new URL(url)
  return {
    confidence: null,
    article: null,
    ...note,
    code,
    url: address && (address.origin + address.pathname).slice(0, maxUrl),
    source: url ? sourceDomain(url) : '',
  }
}
