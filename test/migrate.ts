import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// A setup file: every test file begins with a database of its own, migrated, and with nothing in any cache.
await reset()
await applyD1Migrations(env.DB, env.MIGRATIONS)
