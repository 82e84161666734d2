import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { idRows, stateColumn } from './article-state.ts'
import { hexName, mayHoldBytes, movedTables, type Row } from './moved-tables.ts'

/** An article with all that belongs to it. */
export type ArticleRows = {
  readonly id: ArticleId
  /** It differs if anything of the article that is written by its id was written; see `stateColumn`. */
  readonly state: string
  readonly storedAt: string
  readonly removed: 'gone' | 'legal' | null
  /** Whether it is in lists and index, as far as it has to be. */
  readonly isFiled: boolean
  /** Its rows by the names of their tables, its own in `articles`. */
  readonly rows: ReadonlyMap<string, readonly Row[]>
}

/** Writes how many bytes an article has with all that belongs to it, as `readArticleRows` gives it, about. */
export const sizeColumn = sql.raw(
  movedTables
    .map(({ name, columns, owner }) => {
      const sizes = columns.map(
        (column) => `${mayHoldBytes(column) ? '2 * ' : ''}coalesce(octet_length(t.${column}), 0)`,
      )
      return `(select coalesce(sum(${sizes.join(' + ')}), 0) from ${name} t where t.${owner} = articles.id)`
    })
    .join(' + '),
)

/** Reads articles with all that belongs to them, in one transaction. Those that are not there are left out. */
export async function readArticleRows(
  db: Database,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, ArticleRows>> {
  const [heads = [], ...answers] = await retryRead(() =>
    transact(db, [
      sql`select id, ${stateColumn} as state, stored_at, removed, position is not null or removed is not null as is_filed
        from articles where id in (select value from ${idRows(ids)})`,
      ...movedTables.map(
        ({ name, columns, owner, keys }) =>
          sql`select ${sql.raw(columns.map(columnAsText).join(', '))} from ${sql.raw(name)}
            where ${sql.raw(owner)} in (select value from ${idRows(ids)}) order by ${sql.raw(keys.join(', '))}`,
      ),
    ]),
  )
  const byTable = movedTables.map(({ name, owner }, index) => ({
    name,
    rows: Map.groupBy(answers[index] ?? [], (row) => row[owner]),
  }))
  return new Map(
    (heads as Head[]).map((head) => [
      head.id,
      {
        id: head.id,
        state: head.state,
        storedAt: head.stored_at,
        removed: head.removed,
        isFiled: head.is_filed === 1,
        rows: new Map(byTable.map(({ name, rows }) => [name, rows.get(head.id) ?? []])),
      },
    ]),
  )
}

type Head = {
  id: ArticleId
  state: string
  stored_at: string
  removed: 'gone' | 'legal' | null
  is_filed: 0 | 1
}

function columnAsText(column: string): string {
  if (!mayHoldBytes(column)) return column
  const isBytes = `typeof(${column}) = 'blob'`
  return `iif(${isBytes}, null, ${column}) as ${column}, iif(${isBytes}, hex(${column}), null) as ${hexName(column)}`
}
