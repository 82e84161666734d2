import { articleId } from '../article/article-address.ts'
import type { PartPlace } from '../cleaner/index.ts'
import type { Identity } from '../store/addresses/identify.ts'
import { articleOfParts, partFrom, partsToJoin } from './article-of-parts.ts'
import type { IngestContext } from './ingest-context.ts'
import { placingRefusal } from './placing-refusal.ts'
import { sourceAddresses, type PreparedArticle } from './prepared-article.ts'

/** A prepared article with the stored one that it belongs to. */
export type PlacedArticle = PreparedArticle & { readonly identity: Identity }

type Context = Pick<IngestContext, 'articles' | 'sender'>

/**
 * Finds which article each page belongs to: by its addresses, and for a part of an article by those of the other parts,
 * with which it is joined. One query, and two more for each part.
 *
 * @throws {StorageFault} The database failed.
 */
export async function placeArticles(
  context: Context,
  prepared: readonly PreparedArticle[],
): Promise<PlacedArticle[]> {
  const whole: PreparedArticle[] = []
  for (const one of prepared) whole.push(one.part ? await joined(context, one, one.part) : one)
  const identities = await context.articles.identify(whole.map(({ addresses }) => addresses))
  return whole.flatMap((one, index) => {
    const identity = identities[index]
    return identity ? [{ ...one, identity, article: { ...one.article, id: identity.id } }] : []
  })
}

/** Joins a part with those that are stored, if the first is among them. */
async function joined(
  { articles, sender }: Context,
  prepared: PreparedArticle,
  part: PartPlace,
): Promise<PreparedArticle> {
  const { article } = prepared
  const { url } = article.source
  const own = prepared.addresses.map((one) => one.url)
  // Its parts are with the article that the address of the first one leads to.
  const addresses = await sourceAddresses(part.first, ...own)
  const [identity] = await articles.identify([addresses])
  // Of a page that is refused, no part is stored either.
  if (!identity || placingRefusal(sender.source, url, identity)) return { ...prepared, addresses }
  const placed = { ...partFrom(article, part), url }
  const stored = await articles.storePart(await articleId(part.first), placed)
  const parts = partsToJoin(stored, placed)
  if (parts.length === 0)
    return { ...prepared, article: await articleOfParts([placed], article.cleanerVersion) }
  return {
    ...prepared,
    article: await articleOfParts(parts, article.cleanerVersion),
    addresses: await sourceAddresses(...parts.map((one) => one.url), ...own, part.first),
  }
}
