import { sql } from 'drizzle-orm'
import { instant } from '../../article/day.ts'
import { openDatabase, transact } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'

const longestSilence = 3_600_000 // milliseconds; the cron runs every ten minutes

/**
 * Finds the databases that no Worker has tended in the last hour, so that none reads them. One query to each.
 *
 * @returns Their names.
 */
export async function untended(
  databases: readonly { readonly name: string; readonly d1: D1Database }[],
  now: Date,
): Promise<string[]> {
  const since = instant(new Date(now.getTime() - longestSilence))
  const answers = await Promise.all(
    databases.map(async ({ name, d1 }) => {
      const [rows = []] = await retryRead(() =>
        transact(openDatabase(d1), [sql`select at from tended where at >= ${since}`]),
      )
      return rows.length > 0 ? [] : [name]
    }),
  )
  return answers.flat()
}
