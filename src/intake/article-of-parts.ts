import { createArticle, type Article } from '../article/article.ts'
import { comparableForm } from '../text/comparable-form.ts'
import { sha256Hex } from '../text/sha256.ts'
import { joinParts, type ArticlePart } from './join-parts.ts'

type Part = ArticlePart & { readonly rawHash: string }

/**
 * Makes the article of one or more parts; see `joinParts`.
 *
 * @param parts At least one, in the order of their numbers.
 */
export async function articleOfParts(
  parts: readonly Part[],
  cleanerVersion: string,
): Promise<Article> {
  return createArticle(joinParts(parts), { rawHash: await hashOfParts(parts), cleanerVersion })
}

/** Makes a part of an article of the one that a page was cleaned into. */
export function partFrom(
  article: Article,
  { number, isLast }: Pick<Part, 'number' | 'isLast'>,
): Part {
  const { id: _id, revision: _revision, rawHash, cleanerVersion: _cleaner, ...content } = article
  return { number, isLast, content, rawHash }
}

/** The digest that an article has for its page: that of the page, or of the digests of several. */
export async function hashOfParts(parts: readonly Pick<Part, 'rawHash'>[]): Promise<string> {
  const [first, ...others] = parts.map(({ rawHash }) => rawHash)
  return first === undefined || others.length > 0 ? sha256Hex([first, ...others].join('')) : first
}

/**
 * Chooses the parts that are joined with one: those with its title. Posts of a series, which are numbered in their
 * addresses as well, have other titles. None are chosen before the first part is there.
 *
 * @param parts In the order of their numbers.
 * @param title By default that of the first part.
 */
export function partsToJoin<Stored extends Part>(
  parts: readonly Stored[],
  title = parts[0]?.content.title ?? '',
): Stored[] {
  const form = comparableForm(title)
  const chosen = parts.filter(({ content }) => comparableForm(content.title) === form)
  return chosen[0]?.number === 1 ? chosen : []
}
