import { purgeNoted } from './purge-noted.ts'
import { everyPart } from '../../store/every-part.ts'
import { tendDatabase } from '../../store/tend.ts'

/**
 * What is done every ten minutes: the database is tended, and the pages are renewed that it says are stale, whether or
 * not the first failed.
 *
 * @throws {AggregateError} With the errors of what failed.
 */
export async function cron(d1: D1Database, exports: Cloudflare.Exports, now: Date): Promise<void> {
  await everyPart([() => tendDatabase(d1, now), () => purgeNoted(d1, exports)])
}
