import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { KeptCorrection } from '../../article/correction/correction.ts'
import { parseJson } from '../tables/parse-json.ts'

/** The state of the corrections of an article that was never corrected. */
export const neverCorrected = ''

/** Writes an expression that changes with each correction of an article and each undoing. */
export function correctionsState(id: ArticleId | SQL): SQL<string> {
  return sql<string>`coalesce((select state from found_articles where article_id = ${id}), ${neverCorrected})`
}

/** Writes an expression that gives the corrections of an article as JSON, the first one first. */
export function correctionsJson(id: ArticleId | SQL): SQL<string> {
  return sql<string>`(
    select json_group_array(json_array(number, json(correction), made_by, made_at, undone_by, undone_at))
    from (select * from corrections where article_id = ${id} and json_valid(correction) order by number))`
}

/** Reads what `correctionsJson` gives. */
export function readCorrections(json: string): KeptCorrection[] {
  const rows = (parseJson(json) ?? []) as Row[]
  return rows.map(([number, correction, madeBy, madeAt, undoneBy, undoneAt]) => ({
    number,
    correction,
    madeBy,
    madeAt,
    undoneBy,
    undoneAt,
  }))
}

type Row = [
  KeptCorrection['number'],
  KeptCorrection['correction'],
  KeptCorrection['madeBy'],
  KeptCorrection['madeAt'],
  KeptCorrection['undoneBy'],
  KeptCorrection['undoneAt'],
]

/** Those that count. */
export function inForce(corrections: readonly KeptCorrection[]): KeptCorrection['correction'][] {
  return corrections.flatMap(({ correction, undoneAt }) => (undoneAt === null ? [correction] : []))
}
