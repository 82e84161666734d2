import { sql, type SQL } from 'drizzle-orm'
import type { Body } from '../../article/body.ts'
import type { Keyword } from '../../article/keywords.ts'
import { plainText } from '../../article/plain-text.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { clauseOf } from '../search/search-query.ts'
import type { WeightedWord } from '../tables/schema.ts'
import type { TextFeatures } from './similarity.ts'

/** How many articles contain a word; the entry with an empty word counts all articles. */
export type WordCount = { term: string; count: number }

const keptWords = 40
const maxShare = 0.05 // of all articles; a word in more of them is not telling
const assumedArticles = 2000 // so that no word is rare only because the database is small

/** Writes a SELECT of how many articles contain each of some words; its rows are `WordCount`s. */
export function wordCounts(words: readonly string[]): SQL {
  const terms = JSON.stringify([...new Set(words.flatMap(indexTerms))])
  return sql`
    select term, doc as count from search_words where term in (select value from json_each(${terms}))
    union all select '', coalesce(sum(articles), 0) from archive where parent = ''`
}

/** Computes what is compared of a text: its fingerprint, and those of its keywords that few articles have. */
export function textFeatures(
  { lang, body }: { lang: string; body: Body },
  words: readonly Keyword[],
  counts: readonly WordCount[],
): TextFeatures {
  const countOf = new Map(counts.map(({ term, count }) => [term, count]))
  const all = Math.max(countOf.get('') ?? 0, assumedArticles)
  const weighed = words.map(({ term, weight, isName }): WeightedWord => {
    const count = Math.min(...indexTerms(term).map((part) => countOf.get(part) ?? 0))
    const rarity = count > all * maxShare ? 0 : Math.log(all / (count + 1))
    return [term, Math.round(weight * rarity * 100) / 100, isName]
  })
  return {
    lang,
    keywords: weighed
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, keptWords),
    fingerprint: fingerprint(plainText(body)),
  }
}

/** The words that a word is stored as in the index. */
export function indexTerms(term: string): readonly string[] {
  return clauseOf(term)?.terms ?? []
}
