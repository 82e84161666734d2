import { getTableColumns, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { ArticleId } from '../../article/article-address.ts'
import { articleContentSchema } from '../../article/article.ts'
import { parseDay } from '../../article/day.ts'
import { plainText } from '../../article/plain-text.ts'
import { translationKinds, type Translation } from '../../article/translation.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import type { Database } from '../d1/database.ts'
import type { NotedChange } from '../noted-changes.ts'
import { readKeywords } from '../related/read-keywords.ts'
import { parseJson } from '../tables/parse-json.ts'
import { readColumns } from '../tables/read-columns.ts'
import { translationsTable } from '../tables/schema.ts'
import { bodyOfRow, readStoredBody } from '../tables/stored-body.ts'
import { removeTranslation } from '../translations/remove-translation.ts'
import { saveTranslation } from '../translations/save-translation.ts'
import { byStatements, paged, type Finding } from './finding.ts'

const {
  keywords: _keywords,
  fingerprint: _fingerprint,
  ...columns
} = getTableColumns(translationsTable)

const names = sql.raw(
  Object.values(getTableColumns(translationsTable))
    .flatMap(({ name }) => (name === 'body' ? [] : [`t.${name}`]))
    .join(', '),
)

const pageLength = 50 // translations of up to 2 MB each

type Row = Readonly<Record<string, unknown>> & {
  article_id: ArticleId
  lang: string
  keywords: string
  fingerprint: string
  filed_at: string
}

const { title, lede, image, tags, body } = articleContentSchema.entries
const text = v.pipe(v.string(), v.minLength(1))

const translationSchema = v.object({
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,8}$/)),
  kind: v.picklist(translationKinds),
  author: text,
  technique: v.nullable(v.picklist(['rules', 'neural', 'model'])),
  sourceLang: text,
  sourceRevision: text,
  title,
  remaining: v.array(v.string()),
  segments: v.number(),
  translatedAt: articleContentSchema.entries.publishedAt.wrapped,
  content: v.object({ title, lede, image, tags, body }),
})

/**
 * Checks each translation by itself: its fields, and what it is compared with others by. Its words in the index are
 * checked with its article's.
 */
export async function* checkTranslations(db: Database): AsyncGenerator<Finding> {
  yield* orphans(db)
  for await (const rows of paged<Row>((after) => readRows(db, after))) {
    for (const row of rows) {
      const finding = findingOf(row)
      if (finding) yield finding
    }
  }
}

function readRows(db: Database, after: Row | null): Promise<Row[]> {
  const start = after
    ? sql`(t.article_id, t.lang) > (${after.article_id}, ${after.lang})`
    : sql`true`
  return db.all<Row>(sql`
    select ${names}, ${sql.raw(bodyOfRow('t'))} as body, a.filed_at from translations t cross join articles a on a.id = t.article_id
    where ${start} order by t.article_id, t.lang limit ${pageLength}`)
}

function findingOf(row: Row): Finding | null {
  const { article_id: id, lang } = row
  const subject = `translation of ${id} into ${lang}`
  const day = parseDay(row.filed_at.slice(0, 10))
  const pages: NotedChange = { article: id, days: day ? [day] : [] }
  const translation = translationFromRow(row)
  if (typeof translation === 'string') {
    return {
      subject,
      fault: `cannot be read (${translation}); translate it again`,
      fix: { action: 'remove it', run: (db) => removeTranslation(db, id, lang) },
      pages,
    }
  }
  const faults = [
    !areKeywords(row.keywords) && 'has unreadable keywords',
    row.fingerprint !== fingerprint(plainText(translation.content.body)) &&
      'has another text’s fingerprint',
  ].filter((fault) => fault !== false)
  if (faults.length === 0) return null
  const run = (db: Database) => saveTranslation(db, id, translation, { isForced: true })
  return { subject, fault: faults.join(', '), fix: { action: 'store it again', run }, pages }
}

function translationFromRow(row: Row): Translation | string {
  const values = readColumns(columns, row)
  if (typeof values === 'string') return values
  const body = readStoredBody(String(values['body']))
  if (typeof body === 'string') return `body: ${body}`
  const result = v.safeParse(translationSchema, { ...values, content: { ...values, body } })
  if (result.success) return result.output
  const [issue] = result.issues
  return `${v.getDotPath(issue) ?? 'translation'}: ${issue.message}`
}

// A text of common words has none.
function areKeywords(json: string): boolean {
  const stored = parseJson(json)
  return Array.isArray(stored) && stored.length === readKeywords(json).length
}

async function* orphans(db: Database): AsyncGenerator<Finding> {
  for (const table of ['translations', 'translation_tasks', 'translation_memory'] as const) {
    const from = sql`from ${sql.raw(table)} where not exists (
      select 1 from articles where id = article_id and removed is null)`
    const rows = await db.all<{ id: string }>(sql`select distinct article_id as id ${from}`)
    for (const { id } of rows) {
      yield {
        subject: `${table} of ${id}`,
        fault: 'belong to an article that does not exist',
        fix: byStatements('forget them', sql`delete ${from} and article_id = ${id}`),
      }
    }
  }
}
