import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { build } from '../edge/build.ts'
import { serve } from '../edge/serve.ts'
import { databaseFile } from '../fill/local-database.ts'
import { ingestFolder } from '../ingest/real-pages.ts'
import { migrate } from '../service.ts'

/** What the database has, of one article. */
export type Bytes = { articles: number; parts: { name: string; bytes: number }[] }

/**
 * Posts real pages with `npm run ingest`, lets the cron tidy up, and weighs the database: all of its pages, the free
 * room in them included.
 *
 * @param pages As `npm run ingest` takes them.
 * @param folder For the Worker and its data.
 */
export async function bytesOfPages(pages: string, folder: string, port: number): Promise<Bytes> {
  const state = join(folder, 'state')
  const script = await build('src/worker.ts', folder)
  migrate(state)
  const variables = { INGEST_PER_MINUTE: '0', SITE_URL: `http://127.0.0.1:${port}` }
  const server = await serve(script, port, { state, variables })
  try {
    await ingestFolder(pages, `http://127.0.0.1:${port}`)
    await server.runCron(new Date())
  } finally {
    await server.stop()
  }
  return weigh(databaseFile(state))
}

function weigh(file: string): Bytes {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const value = (sql: string) => Number(Object.values(db.prepare(sql).get() ?? {})[0])
    const articles = value('select count(*) from articles where removed is null')
    const tables = db
      .prepare(
        `select coalesce(tbl_name, s.name) as name, sum(pgsize) as bytes from dbstat s
        left join sqlite_schema using (name) group by 1`,
      )
      .all() as { name: string; bytes: number }[]
    const column = (name: string) =>
      value(`select sum(length(cast(${name} as blob))) from articles`) / articles
    const groups = Map.groupBy(tables, ({ name }) => groupOf(name))
    const parts = [...groups].map(([name, some]) => ({
      name,
      bytes: some.reduce((sum, { bytes }) => sum + bytes, 0) / articles,
    }))
    return {
      articles,
      parts: [
        ...parts.sort((a, b) => b.bytes - a.bytes),
        { name: '**together**', bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) },
        { name: 'of it: the packed body', bytes: column('packed') },
        { name: 'of it: keywords', bytes: column('telling_words') },
      ],
    }
  } finally {
    db.close()
  }
}

const groupNames: readonly [RegExp, string][] = [
  [/^articles/, 'the row, with its indexes'],
  [/^(?:texts|text_|search)/, 'the full-text index, with row numbers'],
  [/^(?:lists|listings|labels|archive)/, 'lists and archive'],
  [/^(?:related|unrelated)/, 'related articles'],
  [/^raw_pages/, 'what its raw page is known by'],
  [/^parts/, 'pages of articles that go over several'],
  [/^intake_/, 'the log of intake, which is bounded by time'],
]

function groupOf(table: string): string {
  return (
    groupNames.find(([names]) => names.test(table))?.[1] ?? 'the rest: schema, views, revisions'
  )
}
