import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../../article/day.ts'
import type { Translation } from '../../article/translation.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { translationsTable as table } from '../tables/schema.ts'

/**
 * The outcome of storing a translation, with the day whose lists show it. `kept` if the stored one is to be preferred,
 * `missing` if the article is not stored or was removed.
 */
export type SavedTranslation =
  | { status: 'created' | 'changed' | 'kept'; day: Day }
  | { status: 'missing' }

/**
 * Stores a translation of an article in place of the one in the same language. A program's does not replace a
 * person's, unless it is forced, and none of an older version replaces that of the current one.
 *
 * @throws {StorageFault} The database failed; storing it again is safe.
 */
export async function saveTranslation(
  db: Database,
  id: ArticleId,
  translation: Translation,
  { isForced = false }: { isForced?: boolean } = {},
): Promise<SavedTranslation> {
  const [[before], [written]] = (await retryWrite(() =>
    transact(db, [storedRow(id, translation.lang), upsert(id, translation, isForced)]),
  )) as [StoredRow[], unknown[]]
  if (!before) return { status: 'missing' }
  const day = dayOf(before.filed_at)
  if (!written) return { status: 'kept', day }
  return { status: before.kind === null ? 'created' : 'changed', day }
}

type StoredRow = { filed_at: Moment; kind: Translation['kind'] | null }

function storedRow(id: ArticleId, lang: string): SQL {
  return sql`select a.filed_at, t.kind from articles a
    left join translations t on t.article_id = a.id and t.lang = ${lang}
    where a.id = ${id} and a.removed is null`
}

function upsert(id: ArticleId, translation: Translation, isForced: boolean): SQL {
  const { content, title: _title, ...facts } = translation
  const row = { articleId: id, ...facts, ...content }
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in row)
  const names = sql.raw(columns.map(([, { name }]) => name).join(', '))
  const values = columns.map(([key, column]) => {
    const value: unknown = row[key as keyof typeof row]
    return sql`${value === null ? null : column.mapToDriverValue(value)}`
  })
  const changes = columns.map(([, { name }]) => sql.raw(`${name} = excluded.${name}`))
  const current = sql`(select revision from articles where id = ${id})`
  return sql`
    insert into translations (${names})
    select ${sql.join(values, sql`, `)} from articles where id = ${id} and removed is null
    on conflict do update set ${sql.join(changes, sql`, `)}
    where (${isForced ? 1 : 0} or excluded.kind <> 'machine' or translations.kind = 'machine')
      and (excluded.source_revision = ${current} or translations.source_revision <> ${current})
    returning lang`
}
