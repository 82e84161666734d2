import { historyPath, versionPath } from '../../article/article-address.ts'
import type { WholeVersion } from '../../article/version.ts'
import { articlePageModel, type ArticlePageModel } from '../article/article-page-model.ts'
import { wordingAlone } from '../article/article-wording.ts'
import { noRails } from '../article/rails-model.ts'
import type { FoundVersions } from './found-versions.ts'

/** All that the page of one version of an article shows. */
export type VersionPageModel = {
  /** The article as it was. */
  page: ArticlePageModel
  path: string
  /** The absolute address that search engines should list. */
  canonical: string
  name: string
  /** Which version it is, and when readers got it. */
  sentence: string
  links: readonly { name: string; path: string }[]
  siteVersions: ReadonlyMap<string, string>
}

/** Makes the model of the page of one version of an article. */
export function versionPageModel(
  { site, page, wording, article }: FoundVersions,
  { number, storedAt, replacedAt, article: former }: WholeVersion,
): VersionPageModel {
  const { phrases, formats } = site
  const { history } = phrases
  const name = history.version(formats.number(number))
  const from = formats.moment(storedAt)
  const present = articlePageModel(article, site, noRails, wordingAlone(article, site))
  return {
    page: articlePageModel(former, site, noRails, wordingAlone(former, site)),
    path: versionPath(page, number),
    canonical: present.canonical,
    name,
    sentence: replacedAt
      ? history.former(name, from, formats.moment(replacedAt))
      : history.isPresent(name, from),
    links: [
      { name: history.readPresent, path: page },
      ...(number > 1
        ? [
            {
              name: history.compareWith(formats.number(number - 1)),
              path: `${historyPath(page)}?from=${number - 1}&to=${number}`,
            },
          ]
        : []),
      { name: history.title, path: historyPath(page) },
    ],
    siteVersions: new Map(
      Array.from(wording.siteVersions, ([base, path]) => [base, versionPath(path, number)]),
    ),
  }
}
