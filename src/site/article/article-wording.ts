import { articlePath, viewPath, type ArticleView } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { TranslationFacts, TranslationTask } from '../../article/translation.ts'
import type { ArticleForReaders } from '../../store/read-article.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { Site, SiteLanguage } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { languageVersions, type LanguageVersions } from './language-versions.ts'

/** The pages of an article in one language of the site. Those next to its own exist if it is translated. */
type ArticlePaths = { page: string } & Readonly<Record<ArticleView, string | null>>

/** What the pages of an article say of its languages. */
export type ArticleWording = {
  /** The page that is shown. */
  view: 'page' | ArticleView
  paths: ArticlePaths
  /** Into the language of readers, shown or not; `null` if there is none. */
  translation: TranslationFacts | null
  /** Of the article in its own words. */
  original: ArticleForReaders['original']
  /** The version of the article, which a translation may be older than. */
  revision: string
  task: TranslationTask | null
  versions: LanguageVersions
  /** The paths of the same page in the languages of the site, by what they begin with. */
  siteVersions: ReadonlyMap<string, string>
}

type About = Pick<ArticleForReaders, 'original' | 'translations' | 'task'> & {
  article: Pick<StoredArticle, 'id' | 'revision' | 'publishedAt' | 'modifiedAt' | 'firstSeenAt'>
}

/** Makes the wording of a page of an article. */
export function articleWording(
  found: About,
  site: Site,
  view: ArticleWording['view'] = 'page',
): ArticleWording {
  const { article, original, translations, task } = found
  const translation = translations.find(({ lang }) => lang === site.readingLanguage) ?? null
  const { id, revision } = article
  const day = articleDay(article)
  const pathOf = (title: string) => articlePath({ id, day, title })
  const shownTitle = translation?.title ?? original.title
  const languages = languagesOf(site)
  const siteVersions = languages.map(({ tag, base }): [string, string] => {
    const inIt = translations.find(({ lang }) => lang === primaryLanguage(tag))
    const page = sitePath({ base }, pathOf(inIt?.title ?? original.title))
    return [base, inIt && view !== 'page' ? viewPath(page, view) : page]
  })
  return {
    view,
    paths: articlePaths(sitePath(site, pathOf(shownTitle)), translation !== null),
    translation,
    original,
    revision,
    task,
    versions: languageVersions(found, pathOf, languages),
    siteVersions: new Map(siteVersions),
  }
}

/** The wording of an article that is shown alone, in its own words. */
export function wordingAlone(article: StoredArticle, site: Site): ArticleWording {
  return articleWording({ article, original: article, translations: [], task: null }, site)
}

function languagesOf({
  languages,
  readingLanguage,
  base,
}: Site): readonly Pick<SiteLanguage, 'tag' | 'base'>[] {
  return languages.length > 0 ? languages : [{ tag: readingLanguage, base }]
}

function articlePaths(page: string, isTranslated: boolean): ArticlePaths {
  const next = (view: ArticleView) => (isTranslated ? viewPath(page, view) : null)
  return { page, original: next('original'), parallel: next('parallel') }
}
