import * as v from 'valibot'
import { parseArticleId, type ArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import { articleContentSchema, articleSchema } from '../../article/article.ts'
import { bodyFault } from '../../article/body-fault.ts'
import type { Body } from '../../article/body.ts'
import { changers } from '../../article/changed-by.ts'
import { parseDay, type Day } from '../../article/day.ts'
import { articleFromRow } from '../doctor/article-from-row.ts'
import {
  articleTable,
  articleTableNames,
  removedTable,
  type ArticleTableName,
} from './article-tables.ts'
import { copiedArticleSchema, type CopiedArticle } from './copied-article.ts'
import { copiedRowFault, type CopiedRow } from './copied-table.ts'

const versionSchema = v.strictObject({
  articleId: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  revision: v.string(),
  changedBy: v.picklist(changers),
  storedAt: v.string(),
  /** The columns of the article but its body, by their names in SQLite. */
  facts: v.record(v.string(), v.unknown()),
  body: v.custom<Body>((value) => bodyFault(value) === null, 'Not a body'),
})

export type CopiedVersion = v.InferOutput<typeof versionSchema>

/** A line of a copy that is about an article, checked. `day` is the one that the article is filed under. */
export type ArticleLine = { readonly id: ArticleId; readonly day: Day } & (
  | { readonly kind: 'article'; readonly article: CopiedArticle }
  | { readonly kind: 'removed'; readonly row: CopiedRow }
  | { readonly kind: 'revision'; readonly version: CopiedVersion }
  | { readonly kind: ArticleTableName; readonly row: CopiedRow }
)

/**
 * Checks a line as `readCopiedArticles` gives it. A body in it has only nodes that a body may have.
 *
 * @returns What is wrong with it, if it cannot be taken.
 */
export function readArticleLine(value: unknown): ArticleLine | string {
  const { day: stated, ...rest } = isRow(value) ? value : {}
  const [[kind, row] = ['', null], ...others] = Object.entries(rest)
  if (!isRow(row) || others.length > 0) return 'not one kind of line with its row'
  const id = parseArticleId(String(row[ofItself.has(kind) ? 'id' : 'articleId']))
  if (!id) return `${kind}: not the id of an article`
  const day = parseDay(String(stated))
  const line = day === null ? 'not a day' : checkedRow(kind, id, day, row)
  const subject = ofItself.has(kind) ? `article ${id}` : `${kind} of article ${id}`
  return typeof line === 'string' ? `${subject}: ${line}` : line
}

const ofItself: ReadonlySet<string> = new Set(['article', 'removed'])

function checkedRow(kind: string, id: ArticleId, day: Day, row: CopiedRow): ArticleLine | string {
  if (kind === 'article') {
    const article = v.safeParse(copiedArticleSchema, row)
    if (!article.success) return issueOf(article.issues)
    const isOfDay = articleDay(article.output) === day
    return isOfDay ? { kind, id, day, article: article.output } : 'of another day'
  }
  if (kind === 'revision') {
    const version = v.safeParse(versionSchema, row)
    if (!version.success) return issueOf(version.issues)
    return versionFault(version.output) ?? { kind, id, day, version: version.output }
  }
  if (kind === 'removed') {
    const fault = copiedRowFault(removedTable(), row)
    return fault ?? (row['removed'] ? { kind, id, day, row } : 'not removed')
  }
  const name = articleTableNames.find((known) => known === kind)
  if (!name) return 'unknown kind'
  const fault = copiedRowFault(articleTable(name), row) ?? bodyIn(name, row)
  return fault ?? { kind: name, id, day, row }
}

function issueOf([issue]: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return `${v.getDotPath(issue) ?? 'row'}: ${issue.message}`
}

function versionFault({ articleId: id, facts, body, ...rest }: CopiedVersion): string | null {
  const article = articleFromRow({
    ...facts,
    id,
    revision: rest.revision,
    body: JSON.stringify(body),
  })
  return typeof article === 'string' ? article : null
}

function bodyIn(name: ArticleTableName, row: CopiedRow): string | null {
  if (name === 'translation') return bodyFault(row['body'])
  if (name === 'found')
    return faultOf(articleSchema, { ...asRow(row['content']), body: row['body'] })
  if (name === 'part') return faultOf(articleContentSchema, row['content'])
  return null
}

function faultOf(schema: v.GenericSchema, value: unknown): string | null {
  const read = v.safeParse(schema, value)
  return read.success ? null : issueOf(read.issues)
}

function asRow(value: unknown): CopiedRow {
  return isRow(value) ? value : {}
}

function isRow(value: unknown): value is CopiedRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
