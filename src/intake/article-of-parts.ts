import { createArticle, type Article } from '../article/article.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import { sourceDomain } from '../article/source-url.ts'
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
 * Chooses the parts that are joined with one: those of its source with its title. Posts of a series, which are numbered
 * in their addresses as well, have other titles. None are chosen before the first part is there.
 *
 * A part of another source may be among the stored ones: an address of that source may lead to the article, and who
 * sends its pages has no say of this one's.
 *
 * @param parts In the order of their numbers.
 * @param one By default the first part.
 */
export function partsToJoin<Stored extends JoinedPart>(
  parts: readonly Stored[],
  one: JoinedPart | undefined = parts[0],
): Stored[] {
  if (!one) return []
  const title = comparableForm(one.content.title)
  const domain = sourceDomain(one.url)
  const chosen = parts.filter(
    ({ content, url }) => comparableForm(content.title) === title && sourceDomain(url) === domain,
  )
  return chosen[0]?.number === 1 ? chosen : []
}

type JoinedPart = Pick<Part, 'number' | 'content'> & { readonly url: SafeUrl }
