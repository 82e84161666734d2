import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Body } from '../../article/body.ts'
import type { ChangedBy } from '../../article/changed-by.ts'
import type { Moment } from '../../article/day.ts'
import type { Version, WholeVersion } from '../../article/version.ts'
import { loadCodec } from '../d1/codec.ts'
import type { Database } from '../d1/database.ts'
import { articleOfRow } from '../tables/article-row.ts'
import { unpackBody } from '../tables/stored-body.ts'
import { unpackVersion, type VersionContent } from './packed-version.ts'

/** How many versions a history lists. Older ones are still at their addresses. */
const maxListed = 10_000

/** Reads the versions of an article, the newest first, at most `maxListed` and the present one. One query. */
export async function readVersions(db: Database, article: StoredArticle): Promise<Version[]> {
  const rows = await db.all<VersionRow>(sql`
    select version, revision, changed_by, stored_at from revisions
    where article_id = ${article.id} order by version desc limit ${maxListed}`)
  const { revision, changedBy, storedAt } = article
  const number = 1 + (rows[0]?.version ?? 0)
  const present: Version = { number, revision, changedBy, storedAt, replacedAt: null }
  return [
    present,
    ...rows.map((row, index) => ({
      number: row.version,
      revision: row.revision,
      changedBy: row.changed_by,
      storedAt: row.stored_at,
      replacedAt: rows[index - 1]?.stored_at ?? storedAt,
    })),
  ]
}

/**
 * Reads versions with their contents. One query, and none for the present version alone.
 *
 * @param article The present version.
 * @returns In the order that was asked for, without those that are no longer kept.
 * @throws {Error} A version is damaged.
 */
export async function readWholeVersions(
  db: Database,
  article: StoredArticle,
  asked: readonly Version[],
): Promise<WholeVersion[]> {
  const former = asked.filter(({ replacedAt }) => replacedAt !== null)
  const numbers = JSON.stringify(former.map(({ number }) => number))
  const rows =
    former.length === 0
      ? []
      : await db.all<KeptRow>(sql`
          ${keptVersions} where r.article_id = ${article.id}
            and r.version in (select value from json_each(${numbers}))`)
  const read = new Map<number, StoredArticle>()
  for (const row of rows) read.set(row.version, articleOfRow(await columnsOf(row)))
  return asked.flatMap((version) => {
    const content = version.replacedAt === null ? article : read.get(version.number)
    return content ? [{ ...version, article: content }] : []
  })
}

type VersionRow = { version: number; revision: string; changed_by: ChangedBy; stored_at: Moment }

/** A version as it is kept, with the bytes of its base if it is packed against another version. */
export type KeptRow = VersionRow & {
  article_id: ArticleId
  base: number | null
  /** Empty once it is packed. */
  facts: string
  body: string | readonly number[]
  base_body: readonly number[] | null
}

/** Writes the beginning of a SELECT of `KeptRow`s; the table is called `r`. */
export const keptVersions = sql`
  select r.*, b.body as base_body from revisions r
  left join revisions b on b.article_id = r.article_id and b.version = r.base and b.version <> r.version`

/**
 * The content of a kept version, packed or not.
 *
 * @throws {Error} It is damaged.
 */
export async function contentOf(row: KeptRow): Promise<VersionContent> {
  if (typeof row.body === 'string')
    return {
      facts: factsOf(row),
      body: JSON.parse(row.body) as Body,
    }
  if (row.facts !== '') {
    await loadCodec()
    const body = unpackBody(bytesOf(row.body))
    if (typeof body === 'string') throw new Error(`Cannot read a version: ${body}`)
    return { facts: factsOf(row), body }
  }
  const base = row.base_body && (await unpackVersion(bytesOf(row.base_body), null))
  return unpackVersion(bytesOf(row.body), base)
}

function factsOf({ facts }: KeptRow): VersionContent['facts'] {
  return JSON.parse(facts) as VersionContent['facts']
}

/**
 * The columns of the article that a kept version was, as SQLite names and gives them.
 *
 * @throws {Error} It is damaged.
 */
export async function columnsOf(row: KeptRow): Promise<Record<string, unknown>> {
  const { facts, body } = await contentOf(row)
  const { article_id: id, revision, changed_by, stored_at } = row
  return { ...facts, id, revision, changed_by, stored_at, body: JSON.stringify(body) }
}

// D1 gives a BLOB as an array of numbers.
function bytesOf(blob: readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(blob)
}
