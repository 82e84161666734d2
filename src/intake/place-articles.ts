import { articleId } from '../article/article-address.ts'
import type { Identity } from '../store/addresses/identify.ts'
import { articleOfParts, partFrom, partsToJoin } from './article-of-parts.ts'
import type { IngestContext } from './ingest-context.ts'
import { sourceAddresses, type PreparedArticle } from './prepared-article.ts'

/** A prepared article with the stored one that it belongs to. */
export type PlacedArticle = PreparedArticle & { readonly identity: Identity }

/**
 * Finds which article each page belongs to: by its addresses, and for a part of an article by those of the other parts,
 * with which it is joined. One query, and two more for each part.
 *
 * @throws {StorageFault} The database failed.
 */
export async function placeArticles(
  { articles }: Pick<IngestContext, 'articles'>,
  prepared: readonly PreparedArticle[],
): Promise<PlacedArticle[]> {
  const whole: PreparedArticle[] = []
  for (const one of prepared) {
    // Of a blocked page, no part is stored either.
    const isPart = one.part && !(await articles.findBlock(one.addresses.map(({ url }) => url)))
    whole.push(isPart ? await joined({ articles }, one) : one)
  }
  const identities = await articles.identify(whole.map(({ addresses }) => addresses))
  return whole.flatMap((one, index) => {
    const identity = identities[index]
    return identity ? [{ ...one, identity, article: { ...one.article, id: identity.id } }] : []
  })
}

/** Joins a part with those that are stored, if the first is among them. */
async function joined(
  { articles }: Pick<IngestContext, 'articles'>,
  prepared: PreparedArticle,
): Promise<PreparedArticle> {
  const { article, part } = prepared
  if (!part) return prepared
  const own = { ...partFrom(article, part), url: article.source.url }
  const stored = await articles.storePart(await articleId(part.first), own)
  const parts = partsToJoin(stored, article.title)
  if (parts.length === 0)
    return { ...prepared, article: await articleOfParts([own], article.cleanerVersion) }
  return {
    ...prepared,
    article: await articleOfParts(parts, article.cleanerVersion),
    addresses: await sourceAddresses(
      ...parts.map((one) => one.url),
      ...prepared.addresses.map(({ url }) => url),
      part.first,
    ),
  }
}
