import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { belongings, mayHoldBytes, movedTables } from '../../../src/store/periods/moved-tables.ts'
import * as further from '../../../src/store/tables/further-schema.ts'
import * as ofPeriods from '../../../src/store/tables/periods-schema.ts'
import * as schema from '../../../src/store/tables/schema.ts'

const tables = [
  ...Object.values(schema),
  ...Object.values(further),
  ...Object.values(ofPeriods),
].map((table) => getTableConfig(table))

describe('what moves with an article', () => {
  it('is everything that names one, but for what is derived, sent, or kept in DB', () => {
    const named = tables.filter(({ columns }) => columns.some(({ name }) => name === 'article_id'))
    const moved = new Set(belongings.map(({ name }) => name))

    const left = named.map(({ name }) => name).filter((name) => !moved.has(name))

    expect(left.toSorted()).toEqual([
      'deliveries',
      'directory_trends',
      'intake_log',
      'related',
      'related_elsewhere',
      'reports',
      'stale',
      'trends',
      'unrelated',
      'unsettled',
    ])
  })

  it('has bytes in no column that is read as text', () => {
    const bytes = tables.flatMap(({ name, columns }) => {
      const isMoved = movedTables.some((table) => table.name === name)
      return isMoved ? columns.filter((column) => column.getSQLType() === 'blob') : []
    })

    expect(bytes.length).toBeGreaterThan(1)
    expect(bytes.filter(({ name }) => !mayHoldBytes(name))).toEqual([])
  })

  it('has keys', () => {
    expect(movedTables.filter(({ keys }) => keys.length === 0)).toEqual([])
  })
})
