import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Article } from '../../article/article.ts'
import { plainText } from '../../article/plain-text.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { transact, type Database } from '../d1/database.ts'
import { quoted } from '../search/search-query.ts'
import { identifyingFacts, indexedWords } from '../search/search-words.ts'

const phraseLength = 12 // words; a phrase costs a join for each

/**
 * Finds articles that are not in the full-text index as they should be. The index keeps no text to compare, so each
 * article is searched at its position. It is searched by its facts, which distinguish texts, and by the first and last
 * words of its title, lede and body. One query for each article, all in one round trip.
 */
export async function wronglyIndexed(
  db: Database,
  placed: readonly { article: Article; place: string }[],
): Promise<ReadonlySet<ArticleId>> {
  if (placed.length === 0) return new Set()
  const answers = await transact(
    db,
    placed.map(
      ({ article, place }) => sql`select 1 from search
        where search match ${expression(article)} and rowid = cast(${place} as integer)`,
    ),
  )
  return new Set(
    placed.flatMap(({ article }, index) => (answers[index]?.length === 1 ? [] : [article.id])),
  )
}

function expression(article: Article): string {
  const print = fingerprint(plainText(article.body))
  const { facts: _facts, ...texts } = indexedWords(article, print)
  const facts = identifyingFacts(article, print)
  const phrases = Object.entries(texts).flatMap(([column, text]) => {
    const words = text.split(' ')
    return [words.slice(0, phraseLength), words.slice(-phraseLength)]
      .map((run) => run.join(' '))
      .filter((run) => run !== '')
      .map((run) => `${column} : ${quoted(run)}`)
  })
  return [...facts.map((fact) => `facts : ${quoted(fact)}`), ...phrases].join(' AND ')
}
