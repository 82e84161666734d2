import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** Three databases: up to 2023, from 2024 on, and from July 2025 on. */
export const several = { DB: env.DB, DB_2024: env.EARLIER, DB_2025_07: env.LATER }

/** Makes the tables of the two that a test begins without. */
export async function migrateSeveral(): Promise<void> {
  await applyD1Migrations(env.EARLIER, env.MIGRATIONS)
  await applyD1Migrations(env.LATER, env.MIGRATIONS)
}

/** The ids of the articles in each database. */
export async function idsIn(d1: D1Database): Promise<string[]> {
  const { results } = await d1.prepare('select id from articles order by id').all<{ id: string }>()
  return results.map(({ id }) => id)
}
