import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { wordCounts, type WordCount } from '../related/article-features.ts'
import {
  selectTranslatedTexts,
  translatedText,
  type TranslatedText,
  type TranslatedTextRow,
} from './translated-text.ts'

/** The translations of an article, and how many articles contain each of their keywords. */
type TranslatedTexts = { translations: TranslatedText[]; counts: WordCount[] }

/** Reads the translations of an article as its index and neighbours need them, in two round trips. */
export async function translatedTexts(db: Database, id: ArticleId): Promise<TranslatedTexts> {
  const [rows] = (await retryRead(() => transact(db, [selectTranslatedTexts([id])]))) as [
    TranslatedTextRow[],
  ]
  const translations = rows.map(translatedText)
  const terms = translations.flatMap(({ keywords }) => keywords.map(([term]) => term))
  const [counts] = (await retryRead(() => transact(db, [wordCounts(terms)]))) as [WordCount[]]
  return { translations, counts }
}
