import { versionPath } from '../../article/article-address.ts'
import { articleDifference } from '../../article/difference/article-difference.ts'
import type { History } from './history-page-model.ts'

/** Describes the versions of an article and what changed between two of them, for machines. */
export function historyJson({ site, article, page, versions, compared }: History): object {
  const address = site.url + page
  const [older, newer] = compared ?? []
  return {
    id: article.id,
    url: address,
    title: article.title,
    versions: versions.map(({ number, ...version }) => ({
      version: number,
      url: versionPath(address, number),
      ...version,
    })),
    comparison:
      older && newer
        ? {
            from: older.number,
            to: newer.number,
            ...articleDifference(older.article, newer.article),
          }
        : null,
  }
}
