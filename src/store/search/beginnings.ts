import { sql, type SQL } from 'drizzle-orm'
import { spellOutUmlauts } from '../../text/fold-words.ts'
import { tokenize } from '../../text/tokenize.ts'
import type { Database } from '../d1/database.ts'
import { bodyOfArticle } from '../tables/stored-body.ts'
import { bodyText } from './read-hit.ts'
import {
  factsExpression,
  leftToIndex,
  matchExpression,
  prefixesOf,
  type BeginningWith,
  type FactGroups,
  type SearchQuery,
} from './search-query.ts'
import { spellingFact } from './search-words.ts'

/** Which words begin with the prefixes of a query. */
export type Beginnings = {
  beginningWith: BeginningWith
  /** Whether a prefix has more words than were read. */
  isPartlyKnown: (prefix: string) => boolean
  /** Whether all words that are wanted are known. */
  isWhole: boolean
  /** To find them out, about. */
  rowsRead: number
}

const none: Beginnings = {
  beginningWith: leftToIndex,
  isPartlyKnown: () => false,
  isWhole: true,
  rowsRead: 0,
}

const maxWords = 60 // of all prefixes of a query, in the order of the index
const maxFrequent = 40 // more of them, which the newest texts have
const sampleSize = 25 // texts; each takes about a millisecond of CPU
const rowsOfText = 3

/**
 * Reads which words of the index begin with the prefixes of a query. Given them, the index finds the newest matches
 * without a walk through the places of all. Of more than 60 it reads the first ones, and those that are frequent in the
 * 25 newest texts that the rest of the query matches.
 *
 * One statement that reads 60 rows, or two that read 140; none for a query without prefixes.
 *
 * @param isWithin The condition that a row `rowid` of the index is looked at.
 */
export async function readBeginnings(
  db: Database,
  query: SearchQuery,
  facts: FactGroups,
  isWithin: SQL,
): Promise<Beginnings> {
  const prefixes = prefixesOf([...query.wanted, ...query.unwanted])
  if (prefixes.length === 0) return none
  const most = Math.ceil(maxWords / prefixes.length)
  const first = await firstWords(db, prefixes, most + 1)
  const isPartlyKnown = (prefix: string) => (first.get(prefix)?.length ?? 0) > most
  const partly = prefixes.filter(isPartlyKnown)
  const rest = query.wanted.filter((clause) => !prefixesOf([clause]).some(isPartlyKnown))
  const others =
    matchExpression({ wanted: rest, unwanted: [] }, facts, (prefix) => first.get(prefix) ?? []) ??
    factsExpression(facts)
  const frequent = partly.length === 0 ? null : await frequentWords(db, partly, others, isWithin)
  const words = new Map(
    prefixes.map((prefix) => {
      const found = first.get(prefix)?.slice(0, most) ?? []
      return [prefix, [...new Set([...found, ...(frequent?.get(prefix) ?? [])])]]
    }),
  )
  return {
    beginningWith: (prefix) => words.get(prefix) ?? null,
    isPartlyKnown,
    isWhole: !prefixesOf(query.wanted).some(isPartlyKnown),
    rowsRead: maxWords + (frequent ? sampleSize * rowsOfText : 0),
  }
}

// Each is one look into the index, for the first word after the one before.
async function firstWords(
  db: Database,
  prefixes: readonly string[],
  most: number,
): Promise<Map<string, string[]>> {
  const wordFrom = (start: SQL) => sql`(
    select texts_words.term from texts_words
    where texts_words.term >= ${start} and texts_words.term < begins || char(0x10ffff) limit 1)`
  const rows = await db.all<{ prefix: string; word: string }>(sql`
    with recursive asked as (select value as begins from json_each(${JSON.stringify(prefixes)})),
    begun (begins, word, count) as (
      select begins, ${wordFrom(sql`begins`)}, 1 from asked
      union all
      select begins, ${wordFrom(sql`word || char(1)`)}, count + 1 from begun
      where word is not null and count < ${most}
    )
    select begins as prefix, word from begun where word is not null`)
  const found = new Map<string, string[]>(prefixes.map((prefix) => [prefix, []]))
  for (const { prefix, word } of rows) found.get(prefix)?.push(word)
  return found
}

type TextRow = { title: string; lede: string | null; body: string }

async function frequentWords(
  db: Database,
  prefixes: readonly string[],
  match: string | null,
  isWithin: SQL,
): Promise<Map<string, string[]>> {
  const newest = match
    ? sql`select rowid from texts where texts match ${match} and ${isWithin}`
    : sql`select rowid from text_numbers where ${isWithin}`
  const texts = await db.all<TextRow>(sql`
    select title, lede, ${sql.raw(bodyOfArticle('articles'))} as body from articles
    where position in (
      select position from text_numbers
      where number in (${newest} order by rowid desc limit ${sampleSize}))`)
  const counts = new Map(prefixes.map((prefix) => [prefix, new Map<string, number>()]))
  const hasSpellings = prefixes.some((prefix) => prefix.startsWith(spellingFact('')))
  for (const { title, lede, body } of texts) {
    for (const word of wordsOf([title, lede ?? '', bodyText(body)].join(' · '), hasSpellings)) {
      for (const [prefix, found] of counts) {
        if (word.startsWith(prefix)) found.set(word, (found.get(word) ?? 0) + 1)
      }
    }
  }
  const most = Math.ceil(maxFrequent / prefixes.length)
  return new Map(
    [...counts].map(([prefix, found]) => {
      const ranked = [...found].toSorted(([, one], [, other]) => other - one)
      return [prefix, ranked.slice(0, most).map(([word]) => word)]
    }),
  )
}

function* wordsOf(text: string, hasSpellings: boolean): Generator<string> {
  for (const { term, start, end } of tokenize(text)) {
    yield term
    const spelling = hasSpellings ? spellOutUmlauts(text.slice(start, end)) : null
    if (spelling) yield spellingFact(spelling)
  }
}
