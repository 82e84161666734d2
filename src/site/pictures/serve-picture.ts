import type { Context } from 'hono'
import { openPictureArchive, type PictureKey } from '../../archive/picture-archive.ts'
import { parseArticleId } from '../../article/article-address.ts'
import type { StoredArticle } from '../../article/article.ts'
import { isPublicHost } from '../../article/public-host.ts'
import { caching } from '../../cache/policies.ts'
import { articleTag } from '../../cache/tags.ts'
import { Refusal } from '../../http/problem.ts'
import { checkedPicture, fetchPicture, type FetchedPicture } from '../../pictures/fetch-picture.ts'
import { resizedPicture } from '../../pictures/resize-picture.ts'
import { foundOrRefused } from '../article/asked-article.ts'
import { isSignedName, pictureWidths } from '../model/signed-pictures.ts'
import type { SiteEnv } from '../site-env.ts'
import { findPicture } from './find-picture.ts'

/**
 * Answers with a picture of an article: from the archive, else from its publisher, whom no reader's browser asks. One
 * query, and two more for a picture of a former version. The archive is asked only for articles that exist.
 *
 * @throws {Refusal} `not_found` for a name that is not signed here, or for a picture that the article does not hold;
 *   `gone` or `removed_for_legal_reasons`; `picture_unavailable`.
 */
export async function servePicture(c: Context<SiteEnv>): Promise<Response> {
  const { key, secret } = askedPicture(c)
  const article = foundOrRefused(key.article, await c.var.articles.byId(key.article))
  if (article.id !== key.article) throw missing(key)
  const kept = await keptPicture(c, key)
  if (kept) return answer(c, key, kept)
  const whole = await wholePicture(c, key, article, secret)
  if (key.width === null || !c.env.IMAGES) return answer(c, key, whole)
  const resized = await resizedPicture(c.env.IMAGES, whole, key.width)
  keep(c, key, resized)
  return answer(c, key, resized)
}

function askedPicture(c: Context<SiteEnv>): { key: PictureKey; secret: string } {
  const settings = c.var.config.site.pictures
  const article = parseArticleId(c.req.param('article') ?? '')
  const [name = '', suffix] = (c.req.param('picture') ?? '').split('.')
  const width = pictureWidths.find((one) => String(one) === suffix) ?? null
  const isWidthOffered = suffix === undefined || (settings?.isResizing && width !== null)
  if (!settings || !article || !isWidthOffered || !isSignedName(settings.secret, article, name))
    throw new Refusal('not_found')
  return { key: { article, name, width }, secret: settings.secret }
}

/** The picture in its own width, which is kept from now on. */
async function wholePicture(
  c: Context<SiteEnv>,
  { article: id, name, width }: PictureKey,
  article: StoredArticle,
  secret: string,
): Promise<FetchedPicture> {
  const key = { article: id, name, width: null }
  const kept = width === null ? null : await keptPicture(c, key)
  if (kept) return kept
  const address = await findPicture(c.var.articles, article, name, secret)
  if (address === null) throw missing(key)
  const { url } = c.var.config.site
  const site = { url, isLocal: !isPublicHost(new URL(url).hostname) }
  const fetched = await fetchPicture(address, site)
  if ('fault' in fetched) {
    const { host } = new URL(address)
    const line = { event: 'picture_unavailable', article: id, host, fault: fetched.fault }
    console.warn(JSON.stringify(line))
    throw new Refusal('picture_unavailable', {}, caching.noPicture(id))
  }
  keep(c, key, fetched)
  return fetched
}

async function keptPicture(c: Context<SiteEnv>, key: PictureKey): Promise<FetchedPicture | null> {
  const bytes = c.env.RAW && (await openPictureArchive(c.env.RAW).get(key))
  const picture = bytes && checkedPicture(bytes)
  return picture && !('fault' in picture) ? picture : null
}

/** Keeps a picture while the reader gets it, unless its article was taken down meanwhile. */
function keep(c: Context<SiteEnv>, key: PictureKey, { bytes }: FetchedPicture): void {
  const { RAW: bucket } = c.env
  if (!bucket) return
  const archive = openPictureArchive(bucket)
  const kept = async () => {
    await archive.put(key, bytes)
    const found = await c.var.articles.byId(key.article)
    if (!found || 'removed' in found) await archive.deleteOf(key.article)
  }
  c.executionCtx.waitUntil(
    kept().catch((error: unknown) => {
      console.error(JSON.stringify({ event: 'picture_not_kept', error: String(error) }))
    }),
  )
}

function missing({ article }: PictureKey): Refusal {
  return new Refusal('not_found', {}, caching.missing(articleTag(article)))
}

function answer(
  c: Context<SiteEnv>,
  { article }: PictureKey,
  { type, bytes }: FetchedPicture,
): Response {
  return c.body(bytes, 200, { ...caching.picture(article), 'content-type': type })
}
