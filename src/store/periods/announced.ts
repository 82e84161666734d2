import { sql } from 'drizzle-orm'
import { openDatabase, transact } from '../d1/database.ts'
import type { D1 } from '../d1/meter.ts'
import { retryWrite } from '../d1/retry.ts'

const markedAgainMilliseconds = 60_000

/** For how many seconds after a mark articles may be written: a minute, and as long as the retries of a write take. */
export const markedSeconds = 600

/**
 * Wraps a database of the directory so that `DB` knows before articles are written to it. Until they are copied,
 * readers ask that database itself.
 *
 * @param marks Says so; it is called once a minute at most.
 */
export function announced(d1: D1, marks: () => Promise<void>): D1 {
  let marking: Promise<void> | null = null
  let markedAt = 0

  function announce(): void {
    const now = Date.now()
    if (marking && now - markedAt < markedAgainMilliseconds) return
    markedAt = now
    const own = marks()
    // A write that waits for it fails; the next one tries again.
    own.catch(() => {
      if (marking === own) marking = null
    })
    marking = own
  }
  return {
    prepare: (query) => {
      if (writesArticles.test(query)) announce()
      return d1.prepare(query)
    },
    batch: async <Row>(statements: D1PreparedStatement[]) => {
      await marking
      return d1.batch<Row>(statements)
    },
  }
}

// Lists change by triggers on this table. The store writes it in batches alone.
const writesArticles = /\b(?:into|update|delete from) "?articles\b/i

/**
 * Notes in `DB` that articles are about to be written to a database.
 *
 * @throws {StorageFault} It failed.
 */
export async function mark(main: D1, period: string): Promise<void> {
  await retryWrite(() =>
    transact(openDatabase(main), [
      sql`insert into directory_periods (period, marked_at) values (${period}, unixepoch())
        on conflict do update set marked_at = excluded.marked_at`,
    ]),
  )
}
