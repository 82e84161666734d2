import { Refusal } from '../http/problem.ts'

const maxArticleBytes = 1_900_000 // a D1 row holds 2 MB

/**
 * Refuses an article or a translation that a row of the database cannot hold.
 *
 * @throws {Refusal} `article_too_large`.
 */
export function refuseTooLarge(article: object): void {
  const bytes = new TextEncoder().encode(JSON.stringify(article)).length
  if (bytes > maxArticleBytes) {
    throw new Refusal('article_too_large', { bytes, limit: maxArticleBytes })
  }
}
