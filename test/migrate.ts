import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// A setup file: every test file has a database of its own, migrated.
await applyD1Migrations(env.DB, env.MIGRATIONS)
