import { sql, type SQL } from 'drizzle-orm'
import type { Article } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import type { Keyword } from '../../article/keywords.ts'
import { plainText } from '../../article/plain-text.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { clauseOf } from '../search/search-query.ts'
import type { WeightedWord } from '../tables/schema.ts'
import type { ArticleFeatures } from './similarity.ts'

/** How many articles contain a word; the entry with an empty word counts all articles. */
export type WordCount = { term: string; count: number }

const keptWords = 40
const maxShare = 0.05 // of all articles; a word in more of them is not telling
const assumedArticles = 2000 // so that no word is rare only because the database is small

/** Writes a SELECT of how many articles contain each of some words; its rows are `WordCount`s. */
export function wordCounts(words: readonly Keyword[]): SQL {
  const terms = JSON.stringify([...new Set(words.flatMap(({ term }) => indexTerms(term)))])
  return sql`
    select term, doc as count from search_words where term in (select value from json_each(${terms}))
    union all select '', coalesce(sum(articles), 0) from archive where parent = ''`
}

/** Computes what is compared of an article: its fingerprint, and those of its keywords that few others have. */
export function articleFeatures(
  article: Article,
  filedAt: Moment,
  words: readonly Keyword[],
  counts: readonly WordCount[],
): ArticleFeatures {
  const countOf = new Map(counts.map(({ term, count }) => [term, count]))
  const all = Math.max(countOf.get('') ?? 0, assumedArticles)
  const weighed = words.map(({ term, weight, isName }): WeightedWord => {
    const count = Math.min(...indexTerms(term).map((part) => countOf.get(part) ?? 0))
    const rarity = count > all * maxShare ? 0 : Math.log(all / (count + 1))
    return [term, Math.round(weight * rarity * 100) / 100, isName]
  })
  return {
    lang: article.lang,
    filedAt,
    keywords: weighed
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, keptWords),
    fingerprint: fingerprint(plainText(article.body)),
  }
}

/** The words that a word is stored as in the index. */
export function indexTerms(term: string): readonly string[] {
  return clauseOf(term)?.terms ?? []
}
