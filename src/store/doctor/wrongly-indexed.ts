import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Article } from '../../article/article.ts'
import { plainText } from '../../article/plain-text.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { transact, type Database } from '../d1/database.ts'
import { allWords, leftToIndex } from '../search/search-query.ts'
import {
  identifyingFacts,
  indexedWords,
  textSeparator,
  translationsFactStart,
} from '../search/search-words.ts'
import {
  translatedText,
  selectTranslatedTexts,
  type TranslatedText,
  type TranslatedTextRow,
} from '../translations/translated-text.ts'

const endLength = 12 // words; each costs a look into the index

/**
 * Finds articles that are not in the full-text index as they should be, with their translations and no others. The
 * index keeps no text to compare, so each article is searched at its row. It is searched by its facts, which
 * distinguish texts, and by the first and last words of title, lede and body in each language. An article that is not
 * moved yet is searched in the former index. One query for each article, all in one round trip, after one for the
 * translations.
 */
export async function wronglyIndexed(
  db: Database,
  placed: readonly { article: Article; place: string }[],
): Promise<ReadonlySet<ArticleId>> {
  if (placed.length === 0) return new Set()
  const [rows] = (await transact(db, [
    selectTranslatedTexts(placed.map(({ article }) => article.id)),
  ])) as [TranslatedTextRow[]]
  const translations = Map.groupBy(rows, (row) => row.article_id)
  const answers = await transact(
    db,
    placed.map(({ article, place }) => {
      const wanted = expression(article, (translations.get(article.id) ?? []).map(translatedText))
      const position = sql`cast(${place} as integer)`
      return sql`
        select 1 from texts where texts match ${wanted}
          and rowid = (select number from text_numbers where position = ${position})
        union all select 1 from search where search match ${wanted} and rowid = ${position}`
    }),
  )
  return new Set(
    placed.flatMap(({ article }, index) => (answers[index]?.length === 1 ? [] : [article.id])),
  )
}

function expression(article: Article, translations: readonly TranslatedText[]): string {
  const print = fingerprint(plainText(article.body))
  const { title, lede, body } = indexedWords(article, print, translations)
  const facts = identifyingFacts(article, print, translations)
  const words = Object.entries({ title, lede, body }).flatMap(([column, texts]) =>
    texts.split(textSeparator).flatMap((text) => endsOf(text).map((end) => allWords(column, end))),
  )
  const all = [...facts.map((fact) => allWords('facts', fact)), ...words].join(' AND ')
  return translations.length > 0
    ? all
    : `(${all}) NOT ${allWords('facts', translationsFactStart, leftToIndex)}`
}

function endsOf(text: string): string[] {
  const words = text.split(' ')
  return [words.slice(0, endLength), words.slice(-endLength)]
    .map((run) => run.join(' '))
    .filter((run) => run !== '')
}
