import { sha256Hex } from '../../text/sha256.ts'
import { readStoredBody } from '../tables/stored-body.ts'
import type { ArticleRows } from './article-rows.ts'
import { belongings, hexName, movedTables, ownTable, type Row } from './moved-tables.ts'

// Those derived again, and those that change without anybody writing the article.
const uncompared = new Set([
  'listings',
  'telling_words',
  'fingerprint',
  'filing',
  'keywords',
  'used_on',
])
const unpackedTables = new Set(['articles', 'found_articles', 'translations'])

/**
 * Makes the checksum of an article with all that belongs to it: SHA-256 of its rows, as hexadecimal digits. Two
 * databases have the same article if their checksums agree, also where one has packed its bodies and the other has not.
 *
 * Left out is what is derived of an article, and its views. About a millisecond of CPU.
 */
export async function articleChecksum({ rows }: ArticleRows): Promise<string> {
  const lines = movedTables
    .filter(({ name }) => name !== 'views')
    .flatMap(({ name }) => (rows.get(name) ?? []).map((row) => [name, comparable(name, row)]))
  return sha256Hex(JSON.stringify(lines))
}

/** What of a row is compared. */
function comparable(table: string, row: Row): unknown[] {
  const values = Object.entries(row).filter(([column]) => !uncompared.has(column))
  if (!unpackedTables.has(table)) return values
  const digits = row[hexName('packed')] ?? row[hexName('body')]
  const stored = typeof digits === 'string' && digits !== '' ? digits : row['body']
  const body = readStoredBody(String(stored))
  const isDamaged = typeof body === 'string'
  return [...values.filter(([column]) => !bodyNames.has(column)), isDamaged ? stored : body]
}

const bodyNames = new Set(['body', 'packed'].flatMap((column) => [column, hexName(column)]))

// What becomes of an article that is filed again with another page is no new version of it.
const ofThePage: ReadonlySet<string> = new Set([
  'raw_hash',
  'cleaner_version',
  'confidence',
  'credit',
])

/**
 * Whether a copy has every row of the original, and the same article. Rows that both have may differ, but for
 * translations: none of the copy is an older one.
 */
export function hasRowsOf(copy: ArticleRows, original: ArticleRows): boolean {
  const own = (rows: ArticleRows) =>
    JSON.stringify(
      (rows.rows.get(ownTable.name) ?? []).map((row) => {
        const kept = Object.entries(row).filter(([column]) => !ofThePage.has(column))
        return comparable(ownTable.name, Object.fromEntries(kept))
      }),
    )
  if (own(copy) !== own(original)) return false
  return belongings.every(({ name, keys }) => {
    const keyOf = (row: Row) => JSON.stringify(keys.map((key) => row[key]))
    const known = new Map((copy.rows.get(name) ?? []).map((row) => [keyOf(row), row]))
    return (original.rows.get(name) ?? []).every((row) => {
      const copied = known.get(keyOf(row))
      return copied !== undefined && !isNewer(name, row, copied)
    })
  })
}

function isNewer(table: string, row: Row, copied: Row): boolean {
  return table === 'translations' && String(row['translated_at']) > String(copied['translated_at'])
}
