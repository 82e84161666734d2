import type { StoredArticle } from '../../article/article.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import { pictureNames } from '../model/signed-pictures.ts'
import { pictureAddresses } from './picture-addresses.ts'

const maxVersions = 20 // the newest; each costs its unpacking

/**
 * Finds the address behind a picture's name: of the article, or of a former version whose page may still show it.
 * Two queries if the article itself does not hold it.
 *
 * @param name With a signature that is right.
 */
export async function findPicture(
  articles: ArticleStore,
  article: StoredArticle,
  name: string,
  secret: string,
): Promise<SafeUrl | null> {
  const nameOf = pictureNames(secret)
  const foundIn = (version: StoredArticle) =>
    pictureAddresses(version).find((url) => nameOf(article.id, url) === name)
  const present = foundIn(article)
  if (present) return present
  const versions = (await articles.versions(article)).slice(1, 1 + maxVersions)
  if (versions.length === 0) return null
  for (const { article: former } of await articles.wholeVersions(article, versions)) {
    const found = foundIn(former)
    if (found) return found
  }
  return null
}
