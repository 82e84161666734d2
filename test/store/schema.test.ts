import { env } from 'cloudflare:workers'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { articles } from '../../src/store/schema.ts'

type Column = { name: string; type: string; notnull: number; pk: number; hidden: number }

describe.each([articles])('the table of migrations/ and schema.ts', (table) => {
  const { name, columns, indexes } = getTableConfig(table)

  it('has the same columns', async () => {
    const { results } = await env.DB.prepare(`PRAGMA table_xinfo(${name})`).all<Column>()

    const migrated = results.map((column) => ({
      name: column.name,
      type: column.type.replace(' GENERATED ALWAYS', '').toLowerCase(),
      notNull: column.notnull === 1,
      primary: column.pk === 1,
      generated: column.hidden > 0,
    }))
    const declared = columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      notNull: column.notNull,
      primary: column.primary,
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
