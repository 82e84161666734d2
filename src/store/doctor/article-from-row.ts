import * as v from 'valibot'
import { articleSchema, type Article } from '../../article/article.ts'
import { articleFields } from '../tables/article-row.ts'
import { readStoredBody } from '../tables/stored-body.ts'

/**
 * Makes an article from its row as SQLite gives it, and checks every field: the doctor trusts nothing that it reads.
 *
 * @returns The article, or what is wrong with the row.
 */
export function articleFromRow(row: Readonly<Record<string, unknown>>): Article | string {
  const values = articleFields(row)
  if (typeof values === 'string') return values
  const body = readStoredBody(values.body)
  if (typeof body === 'string') return `body: ${body}`
  const {
    sourceUrl: url,
    sourceName: name,
    sourceDomain: domain,
    removed: _removed,
    firstSeenAt: _firstSeenAt,
    storedAt: _storedAt,
    changedBy: _changedBy,
    editedAt: _editedAt,
    updatedAt: _updatedAt,
    ...rest
  } = values
  const result = v.safeParse(articleSchema, { ...rest, body, source: { url, name, domain } })
  if (result.success) return result.output
  const [issue] = result.issues
  return `${v.getDotPath(issue) ?? 'article'}: ${issue.message}`
}
