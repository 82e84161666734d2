import { applyD1Migrations, evictAllDurableObjects, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// A setup file: every test file begins with a database of its own, migrated, and with nothing in any cache. What runs
// is asked to end first, or the runtime complains of it.
await evictAllDurableObjects()
await reset()
await applyD1Migrations(env.DB, env.MIGRATIONS)
