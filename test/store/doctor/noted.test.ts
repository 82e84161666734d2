import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { schemaQuery, type SchemaObject } from '../../../src/store/doctor/check-schema.ts'
import { examine } from '../../../src/store/doctor/examine.ts'

it('notes the pages of what it fixes a part at a time, as a value has a bound', async () => {
  const { results: schema } = await env.DB.prepare(schemaQuery).all<SchemaObject>()
  await env.DB.prepare(`INSERT INTO listings SELECT 'topic', 'ghost', value FROM json_each(?)`)
    .bind(JSON.stringify(Array.from({ length: 101 }, (_, index) => index)))
    .run()

  const { fixed } = await examine(env.DB, schema, { isFixing: true, report: () => {} })

  expect(fixed).toBe(101)
  // Lists in general, each time.
  expect(await env.DB.prepare('SELECT count(*) FROM stale').first('count(*)')).toBe(2)
})
