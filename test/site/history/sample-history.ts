import type { StoredArticle } from '../../../src/article/article.ts'
import type { Moment } from '../../../src/article/day.ts'
import { articleWording } from '../../../src/site/article/article-wording.ts'
import type { History } from '../../../src/site/history/history-page-model.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { siteConfig } from '../specimen.ts'

const site = siteModel(siteConfig)

type Compared = History & { compared: NonNullable<History['compared']> }

/** The history of an article with two versions, which are compared. */
export function sampleHistory(before: StoredArticle, after: StoredArticle): Compared {
  const wording = articleWording(
    { article: after, original: after, translations: [], task: null },
    site,
  )
  const versions = [after, before].map((article, index) => ({
    number: 2 - index,
    revision: article.revision,
    changedBy: 'source' as const,
    storedAt: article.storedAt,
    replacedAt: index === 0 ? null : ('2023-05-02T10:00:00.000Z' as Moment),
  }))
  const [newer, older] = versions
  const page = wording.paths.page
  return {
    site,
    article: after,
    wording,
    page,
    versions,
    headers: {},
    compared: [
      { ...older!, article: before },
      { ...newer!, article: after },
    ],
  }
}
