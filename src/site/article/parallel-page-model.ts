import type { StoredArticle } from '../../article/article.ts'
import { inTranslation, type Translation } from '../../article/translation.ts'
import { bodyModel, type BodyModel } from '../body/body-model.ts'
import { langAttributesWithin, type LangAttributes, type Site } from '../model/site.ts'
import { articlePageModel, shownLanguage, type ArticlePageModel } from './article-page-model.ts'
import type { ArticleWording } from './article-wording.ts'
import { parallelRows, type ParallelRow } from './parallel-rows.ts'
import { noRails } from './rails-model.ts'

/** All that the page of an article next to its translation shows. */
export type ParallelPageModel = {
  /** Of the translation, as on its own page. */
  page: ArticlePageModel
  path: string
  /** The article in its own words. */
  original: StoredArticle
  originalText: BodyModel
  originalAttributes: LangAttributes
  rows: readonly ParallelRow[]
}

/** Makes the model of the page of an article next to its translation. */
export function parallelPageModel(
  original: StoredArticle,
  translation: Translation,
  wording: ArticleWording,
  site: Site,
): ParallelPageModel {
  const { lang, body } = original
  const translated = inTranslation(original, translation)
  return {
    page: articlePageModel(translated, site, noRails, wording),
    path: wording.paths.parallel ?? wording.paths.page,
    original,
    originalText: bodyModel(body, lang, site, '', {
      article: original.id,
      idPrefix: 'original-',
    }),
    originalAttributes: langAttributesWithin(shownLanguage(translated.lang, site), lang),
    rows: parallelRows(body, translated.body),
  }
}
