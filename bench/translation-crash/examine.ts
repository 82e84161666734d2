import { DatabaseSync } from 'node:sqlite'
import type { ArticleContent } from '../../src/article/article-content.ts'
import { loadCodec } from '../../src/store/d1/codec.ts'
import { bodyOfArticle, bodyOfRow, readStoredBody } from '../../src/store/tables/stored-body.ts'
import { segmentsOf } from '../../src/translator/content/segments-of.ts'
import { runText } from '../../src/translator/run-text.ts'
import { databaseFile } from '../fill/local-database.ts'
import { backwards } from './backwards.ts'

await loadCodec() // for the bodies

/** What the database of a stopped service holds. */
export type Finding = {
  articles: number
  /** Articles that nobody translates any more, and that are not translated. */
  lost: number
  /** Tasks that wait, run or failed. */
  unfinished: number
  done: number
  partly: number
  /** More than one translation of an article. */
  duplicates: number
  /** Translations that say they are done, with a block that is not the engine's. */
  doneWithout: number
  characters: number
}

type Row = {
  id: string
  title: string
  lede: string | null
  body: string
  tags: string
  shown_title: string
  shown_lede: string | null
  shown_body: string
  shown_tags: string
  remaining: string
}

/** Reads the local database in a folder and compares every translation with its article. */
export function examineTranslations(state: string): Finding {
  const db = new DatabaseSync(databaseFile(state))
  try {
    const count = (sql: string) => Number((db.prepare(sql).get() as { n: number | null }).n)
    const rows = db
      .prepare(
        `select a.id, a.title, a.lede, ${bodyOfArticle('a')} as body, a.tags, t.remaining, t.title as shown_title,
          t.lede as shown_lede, ${bodyOfRow('t')} as shown_body, t.tags as shown_tags
        from articles a join translations t on t.article_id = a.id and t.source_revision = a.revision`,
      )
      .all() as unknown as Row[]
    const done = rows.filter(({ remaining }) => remaining === '[]')
    return {
      articles: count('select count(*) as n from articles'),
      lost: count(`select count(*) as n from articles where id not in (select article_id from translations)
        and id not in (select article_id from translation_tasks where state <> 'refused')`),
      unfinished: count(`select count(*) as n from translation_tasks where state <> 'refused'`),
      done: done.length,
      partly: rows.length - done.length,
      duplicates: count('select count(*) - count(distinct article_id) as n from translations'),
      doneWithout: done.filter((row) => !isWhole(row)).length,
      characters: count('select sum(characters) as n from translation_characters'),
    }
  } finally {
    db.close()
  }
}

function isWhole(row: Row): boolean {
  const source = segmentsOf(content(row.title, row.lede, row.body, row.tags))
  const shown = segmentsOf(content(row.shown_title, row.shown_lede, row.shown_body, row.shown_tags))
  const texts = new Map(shown.map(({ path, runs }) => [path, runText(runs)]))
  return source.every(({ path, runs }) => texts.get(path) === backwards(runText(runs)))
}

// Of what has segments in an invented page.
function content(title: string, lede: string | null, body: string, tags: string): ArticleContent {
  const read = readStoredBody(body)
  if (typeof read === 'string') throw new Error(`Cannot read the body of ${title}: ${read}`)
  return { ...empty, title, lede, body: read, tags: JSON.parse(tags) as string[] }
}

const empty = {
  source: { url: '', name: '', domain: '' },
  lang: 'en',
  byline: [],
  agencies: [],
  image: null,
} as unknown as ArticleContent
