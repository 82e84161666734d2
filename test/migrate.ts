import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import './every-module.ts'

const maxAttempts = 5

vi.useRealTimers() // whatever the file before left

// A setup file: every test file begins with a database of its own, migrated, and with nothing in any cache. What still
// runs of the file before, in the same worker, may keep the storage from being emptied at once.
for (let attempt = 1; !(await isEmptied()); attempt++)
  if (attempt === maxAttempts) throw new Error('Cannot empty the storage of the tests before')
await applyD1Migrations(env.DB, env.MIGRATIONS)

async function isEmptied(): Promise<boolean> {
  await reset()
  const databases = [env.DB, env.REPLICA, env.EARLIER, env.LATER]
  const tables = await Promise.all(
    databases.map((d1) =>
      d1.prepare(`SELECT name FROM sqlite_master WHERE name = 'articles'`).all(),
    ),
  )
  return tables.every(({ results }) => results.length === 0)
}
