import type { Day } from '../../article/day.ts'
import type { Database } from '../d1/database.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import { readBeginnings } from './beginnings.ts'
import { foundRows, type FoundRow } from './found-rows.ts'
import { rankedWindow, type Match } from './ranked-window.ts'
import { readHit, type Hit } from './read-hit.ts'
import { printSearchCursor, windowSize, type SearchCursor } from './search-cursor.ts'
import {
  matchExpression,
  parseQuery,
  rankExpressions,
  runsOf,
  type SearchQuery,
} from './search-query.ts'
import { languageFact, sourceFact } from './search-words.ts'
import { windowOf } from './window-of.ts'
import { withRuns } from './with-runs.ts'

/**
 * The words to look for, as typed, and filters. `from` and `to` are days, in UTC, that bound the day of filing; `to`
 * is excluded. With either of them, articles that state no time are not found.
 */
export type Search = {
  text: string
  from?: Date
  to?: Date
  /** The domain of a source or of an outlet. */
  source?: string
  /** Primary tags of the languages that the articles were written in. */
  languages?: readonly string[]
}

/** A page of hits, the best first. */
export type HitPage = {
  hits: Hit[]
  /** How many hits are known, with those of the pages before; all of them unless `isMore`. */
  count: number
  /** Whether there may be more than `count`. */
  isMore: boolean
  next: string | null
  /** Up to which day it looked back, where there are several databases; `null` for all days. */
  since?: Day | null
}

const maxRows = 450 // that a search reads of one database, about; the page takes thirty more
const rowsOfMatch = 2
const rowsOfHit = 2 // one more where it is translated
const usualPage = 20 // hits
const maxListed = { all: 200, runs: 60 } // rows that tell where words are; see `rankedWindow`
const maxTexts = 90 // of articles that are read for a page in search of runs; each takes about a millisecond of CPU
const furtherTexts = 35 // at a time, after those of a page

/**
 * Finds articles by their words and those of their translations. The newest 100 matches are ranked, equals by
 * day; older ones follow on later pages. It takes two statements and reads 470 rows at most, however many articles are
 * stored.
 *
 * The index knows no order of words. Articles that lack the runs of a query (phrases, hyphenated words, more than two
 * signs of an unspaced script) are left out after their texts are read, and the next are read in their place: 90 for a
 * page, in at most four statements. So a page may have fewer hits than `limit`, or none, and a next one.
 *
 * With a prefix, one more statement reads which words begin so. Of more than 60 words, it looks for the first ones and
 * for those that the newest 25 texts have; then `isMore` is true.
 *
 * @param limit Hits on a page.
 * @param lang What the summaries are read in.
 */
export async function searchArticles(
  db: Database,
  search: Search,
  limit: number,
  cursor: SearchCursor | null,
  lang: ReadingLanguage,
): Promise<HitPage> {
  const query = parseQuery(search.text)
  const facts = [
    ...(search.source ? [[sourceFact(search.source)]] : []),
    ...(search.languages ? [search.languages.map(languageFact)] : []),
  ]
  const found = cursor?.found ?? 0
  const former = matchExpression(query, facts)
  if (!former) return { hits: [], count: found, isMore: false, next: null }
  const begun = await readBeginnings(db, query, facts, windowOf(search, null).isWithin)
  const { beginningWith, isWhole } = begun
  const runs = runsOf(query, begun.isPartlyKnown)
  const hasRuns = runs.wanted.length > 0 || runs.unwanted.length > 0
  const rows = maxRows - begun.rowsRead - windowSize * rowsOfMatch
  // All pages of a window have to rank it alike, whatever else they read.
  const forLists = Math.min(hasRuns ? maxListed.runs : maxListed.all, rows - usualPage * rowsOfHit)
  const listed = limit < windowSize ? forLists : 0
  const sought = {
    match: matchExpression(query, facts, beginningWith) ?? former,
    ranked: rankExpressions(query, facts, 'lede often', beginningWith),
    former: { match: former, ranked: rankExpressions(query, facts, 'lede') },
  }
  const matches = await rankedWindow(db, sought, windowOf(search, cursor), listed)
  const offset = cursor?.offset ?? 0
  const kept = hasRuns
    ? await keepRuns(db, runs, lang, { matches, offset, limit, rows: rows - listed })
    : {
        rows: await foundRows(db, matches.slice(offset, offset + limit), lang, false),
        taken: offset + limit,
      }

  const next = placeAfter(matches, kept.taken)
  const all = found + (hasRuns ? kept.rows.length : matches.length)
  // Hits without runs are counted by windows.
  const before = hasRuns || !next?.offset ? all : found
  return {
    hits: kept.rows.map((row) => readHit(row, query.wanted, lang)),
    count: all,
    isMore: !isWhole || (hasRuns ? next !== null : matches.length === windowSize),
    next: next && printSearchCursor({ ...next, found: before }),
  }
}

/** The best matches of a window, from `offset` on, may be read for a page, at the cost of `rows`. */
type Reading = { matches: readonly Match[]; offset: number; limit: number; rows: number }

// `taken` is how many of the matches are done with: those before `offset`, those that are kept and those left out.
async function keepRuns(
  db: Database,
  runs: SearchQuery,
  lang: ReadingLanguage,
  { matches, offset, limit, rows }: Reading,
): Promise<{ rows: FoundRow[]; taken: number }> {
  const kept: FoundRow[] = []
  const end = Math.min(matches.length, offset + maxTexts)
  let taken = offset
  let left = rows
  while (kept.length < limit && taken < end && left >= rowsOfHit) {
    const wanted = taken === offset ? limit : furtherTexts
    const most = Math.min(wanted, end - taken, Math.floor(left / rowsOfHit))
    const found = await foundRows(db, matches.slice(taken, taken + most), lang, true)
    const having = await withRuns(db, found, runs)
    kept.push(...having.slice(0, limit - kept.length))
    const last = kept.at(-1)
    taken = last && kept.length === limit ? matches.indexOf(last.match) + 1 : taken + most
    left -= rowsOfHit * (most + found.filter((row) => row.is_translated === 1).length)
  }
  return { rows: kept, taken }
}

/** Where a page begins: a cursor without the hits before it. */
type Place = Omit<SearchCursor, 'found'>

// Where to go on after so many of the best matches of a window; `null` at the end.
function placeAfter(matches: readonly Match[], offset: number): Place | null {
  const order = (one: Match, other: Match) =>
    Number(one.isFormer) - Number(other.isFormer) ||
    (BigInt(one.place) < BigInt(other.place) ? 1 : -1)
  const newestFirst = matches.toSorted(order)
  const [newest, oldest] = [newestFirst[0], newestFirst.at(-1)]
  if (!newest || !oldest) return null
  if (offset < matches.length) {
    const before = String(BigInt(newest.place) + 1n)
    return { before, offset, isFormer: newest.isFormer }
  }
  return matches.length === windowSize
    ? { before: oldest.place, offset: 0, isFormer: oldest.isFormer }
    : null
}
