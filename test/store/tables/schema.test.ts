import { env } from 'cloudflare:workers'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import * as further from '../../../src/store/tables/further-schema.ts'
import * as ofPeriods from '../../../src/store/tables/periods-schema.ts'
import * as schema from '../../../src/store/tables/schema.ts'

type Column = { name: string; type: string; notnull: number; pk: number; hidden: number }

const tables = [
  ...Object.values(schema),
  ...Object.values(further),
  ...Object.values(ofPeriods),
].map((table) => getTableConfig(table))

describe.each(tables)('the table $name of migrations/ and schema.ts', (table) => {
  const { name, columns, indexes, primaryKeys } = table
  const keyColumns = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)))

  it('has the same columns', async () => {
    const { results } = await env.DB.prepare(`PRAGMA table_xinfo(${name})`).all<Column>()

    const migrated = results.map((column) => ({
      name: column.name,
      type: column.type.replace(' GENERATED ALWAYS', '').toLowerCase(),
      notNull: column.notnull === 1,
      primary: column.pk > 0,
      generated: column.hidden > 0,
    }))
    const declared = columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      notNull: column.notNull,
      primary: column.primary || keyColumns.has(column.name),
      generated: column.generated !== undefined,
    }))
    expect(migrated).toEqual(declared)
  })

  it('has the same indexes', async () => {
    const { results } = await env.DB.prepare(`PRAGMA index_list(${name})`).all<{
      name: string
      origin: string
    }>()
    const migrated = results.filter((index) => index.origin === 'c').map((index) => index.name)

    expect(migrated.toSorted()).toEqual(indexes.map((index) => index.config.name).toSorted())
  })
})

describe('schema.ts', () => {
  it('declares every table of migrations/ but the full-text index', async () => {
    const { results } = await env.DB.prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'search*' AND name NOT GLOB 'texts*'
       AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' AND name <> 'd1_migrations'`,
    ).all<{ name: string }>()

    expect(results.map(({ name }) => name).toSorted()).toEqual(
      tables.map(({ name }) => name).toSorted(),
    )
  })
})
