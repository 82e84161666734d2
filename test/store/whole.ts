import { env } from 'cloudflare:workers'
import { schemaQuery, type SchemaObject } from '../../src/store/doctor/check-schema.ts'
import { examine } from '../../src/store/doctor/examine.ts'

/** What the doctor finds in the database of this test file, as lines. */
export async function doctorsFindings(): Promise<string[]> {
  const { results: schema } = await env.DB.prepare(schemaQuery).all<SchemaObject>()
  const lines: string[] = []
  await examine(env.DB, schema, {
    isFixing: false,
    report: ({ subject, fault }) => lines.push(`${subject} ${fault}`),
  })
  return lines
}
