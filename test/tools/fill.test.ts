import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { fillDatabase } from '../../bench/fill/fill-database.ts'
import { bindingsIn, databaseFile, openLocalDatabase } from '../../bench/fill/local-database.ts'
import { periodsOf } from '../../bench/fill/periods.ts'
import { numberAt, synthesizer } from '../../bench/fill/synthetic.ts'
import { tongues } from '../../bench/fill/tongues.ts'
import { createArticle } from '../../src/article/article.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { save } from '../../src/store/save.ts'

const mix = tongues.filter(({ lang }) => ['de', 'zh'].includes(lang))
const state = mkdtempSync(join(tmpdir(), 'fill-'))
afterAll(() => rmSync(state, { recursive: true }))

// What the store makes of an article's words and neighbours depends on the others; the filling makes it up.
const columns = `id, source_url, source_name, source_domain, lang, title, lede, byline, agencies, published_at, modified_at,
  image, section, tags, body, is_truncated, is_noindex, confidence, revision, raw_hash, cleaner_version, first_seen_at,
  stored_at, cast(position as text), listings, fingerprint, filing, credit, is_accessible_for_free, is_tdm_reserved`
const queries = [
  `select ${columns} from articles order by id`,
  'select kind, key, cast(position as text) from listings order by 1, 2, 3',
  'select * from lists order by 1, 2',
  'select * from labels order by 1, 2, 3',
  'select * from archive order by 1, 2',
  'select number, cast(position as text) from text_numbers order by 1',
  'select term, doc, col from words order by 1, 2, 3',
  `select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by 1, 2`,
]

describe('fillDatabase()', () => {
  it('leaves what the store would have written', async () => {
    const order = { from: '2019-01-01', tongues: mix, state }
    await fillDatabase({ ...order, binding: 'DB', wanted: 25 }, () => {})
    await fillDatabase({ ...order, binding: 'DB', wanted: 40 }, () => {})

    const stored = openLocalDatabase(state, 'DB_2020')
    const synthesize = synthesizer(mix)
    const first = numberAt(Date.parse(order.from))
    for (let number = first; number < first + 40; number++) {
      const { content, rawHash } = await synthesize(number)
      const article = await createArticle(content, { rawHash, cleanerVersion: '1' })
      if (content.publishedAt) await save(openDatabase(d1Of(stored)), article, content.publishedAt)
    }

    const filled = openLocalDatabase(state, 'DB')
    const rows = rowsOf(filled)
    expect(rows).toEqual(rowsOf(stored))
    expect(rows[0]).toHaveLength(40)
    expect(rows[6]?.length).toBeGreaterThan(40 * 100)
    filled.close()
    stored.close()
  })

  it('does not go on where a filling was broken off', async () => {
    const db = openLocalDatabase(state, 'DB_2021')
    db.exec('drop trigger articles_inserted; drop index lists_longest; drop index related_reverse')
    db.close()

    const filling = fillDatabase(
      { state, binding: 'DB_2021', from: '2021-01-01', wanted: 10, tongues: mix },
      () => {},
    )

    await expect(filling).rejects.toThrow('broken off')
  })
})

describe('bindingsIn()', () => {
  it('finds databases by their names, DB first', () => {
    openLocalDatabase(state, 'DB_2030_07').close()

    expect(bindingsIn(state)).toContain('DB_2030_07')
    expect(bindingsIn(state)[0]).toBe('DB')
    expect(bindingsIn(join(state, 'nothing'))).toEqual([])
  })

  it('names the file as the local runtime does', () => {
    expect(databaseFile('', 'DB')).toContain(
      'e7352547963de7050bd7d94658afc4fe78b61811b7815da12d90be8e863abf4d.sqlite',
    )
  })
})

describe('periodsOf()', () => {
  it('spreads articles over the databases of periods', () => {
    expect(periodsOf(10, ['2019', '2020-07', '2021'])).toEqual([
      { binding: 'DB', from: '2019-01-01', wanted: 3 },
      { binding: 'DB_2020_07', from: '2020-07-01', wanted: 3 },
      { binding: 'DB_2021', from: '2021-01-01', wanted: 4 },
    ])
    expect(periodsOf(10, undefined)).toMatchObject([{ binding: 'DB', wanted: 10 }])
  })

  it.each([
    [['2019', '2018'], 'has room for'],
    [['2019-13'], 'Not a year or a month'],
    [['2019', '2020'], 'has room for 105120 articles'],
  ])('refuses %s', (starts, fault) => {
    expect(() => periodsOf(300_000, starts)).toThrow(fault)
  })
})

function rowsOf(db: DatabaseSync): unknown[][] {
  db.exec('create virtual table temp.words using fts5vocab (main, texts, instance)')
  return queries.map((query) => db.prepare(query).all())
}

// The part of D1 that the store uses, on SQLite itself.
function d1Of(db: DatabaseSync): D1Database {
  const prepare = (sql: string, values: SQLInputValue[] = []): object => ({
    bind: (...bound: SQLInputValue[]) => prepare(sql, bound.map(plain)),
    all: async () => ({ results: db.prepare(sql).all(...values) }),
  })
  const batch = async (statements: { all: () => Promise<unknown> }[]) => {
    const results: unknown[] = []
    for (const statement of statements) results.push(await statement.all())
    return results
  }
  return { prepare, batch } as unknown as D1Database
}

function plain(value: SQLInputValue | boolean): SQLInputValue {
  return typeof value === 'boolean' ? Number(value) : value
}
