import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Translation } from '../../article/translation.ts'
import type { TextFeatures } from '../related/similarity.ts'
import { translationsTable as table } from '../tables/schema.ts'
import type { StoredBody } from '../tables/stored-body.ts'

/**
 * Writes a translation in place of the one in the same language, if a condition is true.
 *
 * @param body As `storedBody` gives it.
 */
export function translationUpsert(
  id: ArticleId,
  translation: Translation,
  body: StoredBody,
  { keywords, fingerprint }: TextFeatures,
  condition: SQL,
): SQL {
  const { content, title: _title, ...facts } = translation
  const row = { articleId: id, ...facts, ...content, keywords, fingerprint }
  const columns = Object.entries(getTableColumns(table))
  const names = sql.raw(columns.map(([, { name }]) => name).join(', '))
  const values = columns.map(([key, column]) => {
    if (key === 'body') return sql`${body}`
    const value: unknown = row[key as keyof typeof row]
    return sql`${value === null ? null : column.mapToDriverValue(value)}`
  })
  const changes = columns.map(([, { name }]) => sql.raw(`${name} = excluded.${name}`))
  return sql`
    insert into translations (${names}) select ${sql.join(values, sql`, `)} where ${condition}
    on conflict do update set ${sql.join(changes, sql`, `)}`
}
