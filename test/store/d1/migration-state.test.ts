import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import {
  expectedMigrations,
  isSchemaFault,
  migrationState,
} from '../../../src/store/d1/migration-state.ts'

describe('expectedMigrations', () => {
  it('names the files of the migrations folder', () => {
    expect(env.MIGRATIONS.map(({ name }) => name)).toEqual(expectedMigrations)
  })
})

describe('migrationState()', () => {
  it('finds nothing amiss with a database that is up to date', async () => {
    expect(await migrationState(env.DB)).toEqual({ missing: [], unknown: [] })
  })

  it('names what was not applied, and what a later version applied', async () => {
    await env.DB.batch([
      env.DB.prepare("delete from d1_migrations where name = '0004_views.sql'"),
      env.DB.prepare("insert into d1_migrations (name) values ('9999_later.sql')"),
    ])

    expect(await migrationState(env.DB)).toEqual({
      missing: ['0004_views.sql'],
      unknown: ['9999_later.sql'],
    })
  })

  it('takes a database without any table for one that lacks everything', async () => {
    await env.DB.exec('drop table d1_migrations')

    expect(await migrationState(env.DB)).toEqual({ missing: [...expectedMigrations], unknown: [] })
  })
})

describe('isSchemaFault()', () => {
  it.each([
    ['a table', 'select * from nowhere'],
    ['a column', 'select absent from articles'],
    ['a column to write', 'insert into articles (absent) values (1)'],
  ])('knows the want of %s', async (_what, sql) => {
    const error: unknown = await env.DB.prepare(sql)
      .run()
      .catch((thrown: unknown) => thrown)

    expect(isSchemaFault(error)).toBe(true)
    expect(isSchemaFault(new Error('Failed query', { cause: error }))).toBe(true)
  })

  it('is not confused by other faults', () => {
    expect(isSchemaFault(new Error('D1_ERROR: the database is locked'))).toBe(false)
    expect(isSchemaFault('no such luck')).toBe(false)
  })
})
