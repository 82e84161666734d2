import { articleId } from '../article/article-address.ts'
import { createArticle, type Article } from '../article/article.ts'
import type { Identity } from '../store/addresses/identify.ts'
import type { StoredPart } from '../store/parts.ts'
import { comparableForm } from '../text/comparable-form.ts'
import { sha256Hex } from '../text/sha256.ts'
import type { IngestContext } from './ingest-context.ts'
import { joinParts } from './join-parts.ts'
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

/**
 * Joins a part with those that are stored, if the first is among them. Parts have one title: posts of a series, which
 * are numbered in their addresses as well, have not.
 */
async function joined(
  { articles }: Pick<IngestContext, 'articles'>,
  prepared: PreparedArticle,
): Promise<PreparedArticle> {
  const { article, part } = prepared
  if (!part) return prepared
  const { id: _id, revision: _revision, rawHash, cleanerVersion, ...content } = article
  const own: StoredPart = { ...part, url: content.source.url, content, rawHash }
  const stored = await articles.storePart(await articleId(part.first), own)
  const title = comparableForm(content.title)
  const parts = stored.filter((one) => comparableForm(one.content.title) === title)
  if (parts[0]?.number !== 1)
    return { ...prepared, article: await versionOf({ ...content, isTruncated: true }, article) }
  const hashes = parts.map((one) => one.rawHash)
  const hash = hashes.length === 1 ? rawHash : await sha256Hex(hashes.join(''))
  return {
    ...prepared,
    article: await versionOf(joinParts(parts), { rawHash: hash, cleanerVersion }),
    addresses: await sourceAddresses(
      ...parts.map((one) => one.url),
      ...prepared.addresses.map(({ url }) => url),
    ),
  }
}

function versionOf(
  content: Parameters<typeof createArticle>[0],
  { rawHash, cleanerVersion }: Pick<Article, 'rawHash' | 'cleanerVersion'>,
): Promise<Article> {
  return createArticle(content, { rawHash, cleanerVersion })
}
