import { sql, type SQL } from 'drizzle-orm'
import { bytesOfHex } from '../tables/packed-value.ts'
import { hexName, mayHoldBytes, type MovedTable, type Row } from './moved-tables.ts'

const maxTogether = 500_000 // characters of rows in one statement; D1 takes values of up to 2 MB

/**
 * Writes the statements that insert rows as `readArticleRows` gives them, many in each: a request may run 1,000
 * statements, and an article may have hundreds of remembered passages.
 *
 * @param conflict What becomes of a row whose key is there. Of views, the higher count always stays.
 */
export function insertRows(
  table: MovedTable,
  rows: readonly Row[],
  conflict: 'replace' | 'ignore',
): SQL[] {
  const parts: string[][] = []
  const large: Row[] = []
  let length = 0
  for (const row of rows) {
    const json = JSON.stringify(row)
    if (json.length > maxTogether) {
      large.push(row)
      continue
    }
    const part = parts.at(-1)
    if (part && length + json.length <= maxTogether) part.push(json)
    else {
      parts.push([json])
      length = 0
    }
    length += json.length
  }
  return [
    ...large.map((row) => insertLarge(table, row, conflict)),
    ...parts.map((part) => insertPart(table, part, conflict)),
  ]
}

// Its digits may be longer than a value may be.
function insertLarge({ name, columns }: MovedTable, row: Row, conflict: string): SQL {
  const values = columns.map((column) => {
    const digits = mayHoldBytes(column) ? row[hexName(column)] : null
    return sql`${typeof digits === 'string' ? bytesOfHex(digits) : row[column]}`
  })
  return sql`${sql.raw(`insert or ${conflict} into ${name} (${columns.join(', ')})`)}
    values (${sql.join(values, sql`, `)})`
}

function insertPart({ name, columns }: MovedTable, part: string[], conflict: string): SQL {
  const values = columns.map((column) => {
    const value = `value ->> '${column}'`
    return mayHoldBytes(column)
      ? `coalesce(unhex(value ->> '${hexName(column)}'), ${value})`
      : value
  })
  const manner = name === 'views' ? 'insert' : `insert or ${conflict}`
  const counted =
    name === 'views' ? 'on conflict do update set count = max(count, excluded.count)' : ''
  return sql`${sql.raw(`${manner} into ${name} (${columns.join(', ')}) select ${values.join(', ')}`)}
    from json_each(${`[${part.join(',')}]`}) where true ${sql.raw(counted)}`
}
