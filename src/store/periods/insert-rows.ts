import { sql, type SQL } from 'drizzle-orm'
import { bytesOfHex } from '../tables/packed-value.ts'
import { hexName, mayHoldBytes, type MovedTable, type Row } from './moved-tables.ts'

type Conflict = 'replace' | 'ignore'

const maxTogether = 500_000 // characters of rows in one statement; D1 takes values of up to 2 MB

/**
 * Writes the statements that insert rows as `readArticleRows` gives them, many in each: a request may run 1,000
 * statements, and an article may have hundreds of remembered passages.
 *
 * @param conflict What becomes of a row whose key is there. Of views, the higher count always stays, and the later of
 *   two translations if rows are ignored.
 */
export function insertRows(table: MovedTable, rows: readonly Row[], conflict: Conflict): SQL[] {
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
function insertLarge({ name, columns }: MovedTable, row: Row, conflict: Conflict): SQL {
  const values = columns.map((column) => {
    const digits = mayHoldBytes(column) ? row[hexName(column)] : null
    return sql`${typeof digits === 'string' ? bytesOfHex(digits) : row[column]}`
  })
  const { insert, otherwise } = mannerOf({ name, columns }, conflict)
  return sql`${sql.raw(`${insert} into ${name} (${columns.join(', ')})`)}
    values (${sql.join(values, sql`, `)}) ${sql.raw(otherwise)}`
}

function insertPart({ name, columns }: MovedTable, part: string[], conflict: Conflict): SQL {
  const values = columns.map((column) => {
    const value = `value ->> '${column}'`
    return mayHoldBytes(column)
      ? `coalesce(unhex(value ->> '${hexName(column)}'), ${value})`
      : value
  })
  const { insert, otherwise } = mannerOf({ name, columns }, conflict)
  return sql`${sql.raw(`${insert} into ${name} (${columns.join(', ')}) select ${values.join(', ')}`)}
    from json_each(${`[${part.join(',')}]`}) where true ${sql.raw(otherwise)}`
}

function mannerOf(
  { name, columns }: Pick<MovedTable, 'name' | 'columns'>,
  conflict: Conflict,
): { insert: string; otherwise: string } {
  if (name === 'views') {
    const otherwise = 'on conflict do update set count = max(count, excluded.count)'
    return { insert: 'insert', otherwise }
  }
  if (name === 'translations' && conflict === 'ignore') {
    const values = columns.map((column) => `${column} = excluded.${column}`).join(', ')
    const otherwise = `on conflict do update set ${values}
      where excluded.translated_at > translations.translated_at`
    return { insert: 'insert', otherwise }
  }
  return { insert: `insert or ${conflict}`, otherwise: '' }
}
