import type { StoredArticle } from '../../article/article.ts'
import type { Translation } from '../../article/translation.ts'
import { printSegmentText } from '../../translator/content/segment-text.ts'
import { segmentsOf } from '../../translator/content/segments-of.ts'
import { translatedRuns } from '../../translator/content/translated-runs.ts'

/** Lists the segments of an article with their translations, as a translator works on them. */
export function worksheet(article: StoredArticle, translation: Translation | null) {
  const translated = translation && translatedRuns(article, translation)
  return segmentsOf(article).map(({ path, kind, runs }) => {
    const found = translated?.get(path)
    return {
      path,
      kind,
      text: printSegmentText(runs),
      translation: found ? printSegmentText(found) : null,
    }
  })
}
