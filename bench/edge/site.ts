import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { articlePath, type ArticleId } from '../../src/article/article-address.ts'
import { dayOf, type Moment } from '../../src/article/day.ts'
import { databaseFile } from '../fill/local-database.ts'

/** What there is to ask for in a filled database. */
export type Site = { articles: string[]; days: string[]; words: string[] }

const fillProgram = fileURLToPath(new URL('../fill/run.ts', import.meta.url))
const samplePage = new URL('../../samples/', import.meta.url)

/** Fills a local database with synthetic articles in English and German, and returns what can be asked of it. */
export function fillSite(state: string, count: number): Site {
  const { status } = spawnSync(
    process.execPath,
    [fillProgram, String(count), '--languages', 'en,de', '--state', state],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (status !== 0) throw new Error(`Cannot fill the database in ${state}`)
  return siteOf(state, count)
}

/** What can be asked of the newest articles of a filled database. */
export function siteOf(state: string, count: number): Site {
  const db = new DatabaseSync(databaseFile(state), { readOnly: true })
  const rows = db
    .prepare('select id, title, filed_at from articles order by position desc limit ?')
    .all(count) as unknown as Row[]
  db.close()
  const days = new Set(rows.map(({ filed_at }) => dayOf(filed_at)))
  return {
    articles: rows.map(({ id, title, filed_at }) =>
      articlePath({ id, title, day: dayOf(filed_at) }),
    ),
    days: [...days],
    words: [...new Set(rows.flatMap(({ title }) => title.toLowerCase().split(' ')))],
  }
}

type Row = { id: ArticleId; title: string; filed_at: Moment }

/** A raw page of the samples, in base64. */
export function samplePageBody(): string {
  const [sample] = JSON.parse(readFileSync(new URL('index.json', samplePage), 'utf8')) as {
    file: string
  }[]
  if (!sample) throw new Error('Cannot find a sample page')
  return readFileSync(new URL(sample.file, samplePage), 'base64')
}
