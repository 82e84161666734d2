import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { articlePath, type ArticleId } from '../../src/article/article-address.ts'
import { dayOf, type Moment } from '../../src/article/day.ts'
import { bindingsIn, databaseFile } from '../fill/local-database.ts'

/** What there is to ask for in a filled database. */
export type Site = {
  articles: string[]
  /** German articles with a translation into the site's English, and as many without. */
  translated: string[]
  untranslated: string[]
  days: string[]
  words: string[]
  /** The words of each English title. */
  titles: string[][]
}

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
  translateSome(state)
  return siteOf(state, count)
}

// Every second German article gets a translation with the words that it has, so that both kinds print as much.
function translateSome(state: string): void {
  const db = new DatabaseSync(databaseFile(state))
  db.exec(`insert into translations (article_id, lang, kind, author, technique, source_lang, source_revision, title,
      lede, image, tags, body, remaining, segments, translated_at)
    select id, 'en', 'machine', 'Apertium', 'rules', lang, revision, title, lede, image, tags, iif(body = '', packed, body),
      '[]', 40, stored_at
    from articles where lang = 'de' and rowid % 4 < 2`)
  db.close()
}

/** What can be asked of the newest articles of a filled database, or of the newest one of several. */
export function siteOf(state: string, count: number): Site {
  const db = new DatabaseSync(databaseFile(state, bindingsIn(state).at(-1)), { readOnly: true })
  const rows = db
    .prepare(
      `select id, title, filed_at, lang, exists (select 1 from translations where article_id = id) as is_translated
      from articles order by position desc limit ?`,
    )
    .all(count) as unknown as Row[]
  db.close()
  const days = new Set(rows.map(({ filed_at }) => dayOf(filed_at)))
  const german = rows.filter(({ lang }) => lang === 'de')
  return {
    articles: rows.map(pathOf),
    translated: german.filter((row) => row.is_translated === 1).map(pathOf),
    untranslated: german.filter((row) => row.is_translated === 0).map(pathOf),
    days: [...days],
    words: [...new Set(rows.flatMap(wordsOf))],
    titles: rows.filter(({ lang }) => lang === 'en').map(wordsOf),
  }
}

type Row = { id: ArticleId; title: string; filed_at: Moment; lang: string; is_translated: 0 | 1 }

function wordsOf({ title }: Row): string[] {
  return title.toLowerCase().split(' ')
}

function pathOf({ id, title, filed_at }: Row): string {
  return articlePath({ id, title, day: dayOf(filed_at) })
}

/** A raw page of the samples, in base64. */
export function samplePageBody(): string {
  const [sample] = JSON.parse(readFileSync(new URL('index.json', samplePage), 'utf8')) as {
    file: string
  }[]
  if (!sample) throw new Error('Cannot find a sample page')
  return readFileSync(new URL(sample.file, samplePage), 'base64')
}
