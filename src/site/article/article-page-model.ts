import { reportPath, type Alternate } from '../../article/article-address.ts'
import type { LeadImage } from '../../article/article-content.ts'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Day } from '../../article/day.ts'
import { leadImageAbove } from '../../article/lead-image-above.ts'
import { outletDomain } from '../../article/outlet.ts'
import { plainText } from '../../article/plain-text.ts'
import type { TranslationFacts } from '../../article/translation.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { readingMinutes } from '../../text/reading-time.ts'
import { bodyModel, type BodyModel } from '../body/body-model.ts'
import { withLanguages } from '../languages.ts'
import { archiveTrail, type BreadcrumbTrail } from '../model/breadcrumb-trail.ts'
import { languageLink, listLink, sourcePath, type ListLink } from '../model/list-link.ts'
import { shownPicture, type ShownPicture } from '../model/shown-picture.ts'
import { langAttributes, type LangAttributes, type Site } from '../model/site.ts'
import { ownWordsValue } from '../parameter-names.ts'
import { wordingAlone, type ArticleWording } from './article-wording.ts'
import { isSourceName } from './is-source-name.ts'
import { newsArticle } from './news-article.ts'
import { noRails, type RailsModel } from './rails-model.ts'
import { translatedWork } from './translated-work.ts'
import { translationNotice, type TranslationNotice } from './translation-notice.ts'

/** All that the page of one article shows. */
export type ArticlePageModel = {
  site: Site
  article: StoredArticle
  day: Day
  /** The path of this page. */
  path: string
  wording: ArticleWording
  /** The translation that is shown; `null` for the article's own words. */
  translation: TranslationFacts | null
  /** What is said above the text of its translation. */
  notice: TranslationNotice | null
  /** From the archive down to its day, then its source. */
  trail: BreadcrumbTrail
  /** The absolute address, from configuration. */
  address: string
  /** The address that search engines should list. */
  canonical: string
  /** The `lang` and `dir` of the article. */
  langAttributes: LangAttributes
  /** The same for a part that cannot say itself that it is still in the original: `title`, `lede`, `tags/2`. */
  langAttributesOf: (part: string) => LangAttributes
  text: BodyModel
  minutes: number
  /** People, then agencies, which have no lists. The source's own name is left out: it is shown as the source. */
  authors: ListLink[]
  topics: (ListLink & { langAttributes: LangAttributes })[]
  /** Its language, linked to its list; `null` if it is not known, and for a translation. */
  language: ListLink | null
  /** The path of the form to report it. */
  report: string
  /** The lead image, if the text does not show it itself. */
  leadImage: (ShownPicture & Pick<LeadImage, 'credit'>) | null
  /** The absolute address of the picture that previews of the page show. */
  preview: string | null
  structuredData: object
  rails: RailsModel
}

/**
 * Makes the model of an article's page, with or without what surrounds the article.
 *
 * @param article In the words that are shown.
 */
export function articlePageModel(
  article: StoredArticle,
  site: Site,
  rails = noRails,
  wording = wordingAlone(article, site),
): ArticlePageModel {
  const { id, body, image, source } = article
  const { paths, versions } = wording
  const day = articleDay(article)
  const path = (wording.view === 'original' && paths.original) || paths.page
  const address = site.url + path
  const translation = wording.view === 'original' ? null : wording.translation
  const lang = shownLanguage(article.lang, site)
  const text = bodyModel(body, lang, site, '', { article: id, translation })
  const words = plainText(body)
  const leadImage = leadImageAbove(article)
  const listed = translation ? path : versions.original
  const langAttributesOf = (part: string) =>
    translation?.remaining.includes(part) ? text.untranslated : {}
  const work = newsArticle(article, { address, publisher: site })
  return {
    site,
    article,
    day,
    path,
    wording,
    translation,
    notice: translationNotice(wording, words, site),
    trail: [
      ...archiveTrail(day, site),
      { name: source.name, path: sourcePath(outletDomain(source), site) },
    ],
    address,
    canonical: site.indexing === 'canonical-to-source' ? source.url : site.url + listed,
    langAttributes: langAttributes(lang, site),
    langAttributesOf,
    text,
    minutes: readingMinutes(words, lang),
    authors: authors(article, site),
    topics: topicsOf(article, wording, translation, site, {
      own: langAttributes(wording.original.lang, site),
      shown: langAttributes(lang, site),
    }),
    language: translation ? null : languageLink(lang, site),
    report: reportPath(paths.page),
    leadImage: leadImage && { ...shownPicture(leadImage, id, site), credit: leadImage.credit },
    preview: image && new URL(shownPicture(image, id, site).src, site.url).href,
    structuredData: translatedWork(work, wording, site.url),
    rails,
  }
}

/** The path of another form of the words that a page shows. */
export function formPath({ wording }: ArticlePageModel, alternate: Alternate): string {
  const path = `${wording.paths.page}.${alternate}`
  return wording.view === 'original' ? withLanguages(path, [ownWordsValue]) : path
}

/** The language of a text on a page: a translation into English is in the English of the site. */
export function shownLanguage(lang: string, { readingLanguage, language }: Site): string {
  return lang === readingLanguage && primaryLanguage(language) === lang ? language : lang
}

function authors({ byline, agencies, source }: StoredArticle, site: Site): ListLink[] {
  const others = agencies.filter((name) => !byline.includes(name))
  return [
    ...byline.map((name) => listLink('author', name, site)),
    ...others.map((name) => ({ name, path: null })),
  ].filter(({ name }) => !isSourceName(name, source))
}

// A list has its key from the words of the source. The topics of an outdated translation may be other ones.
function topicsOf(
  article: StoredArticle,
  { original, revision }: ArticleWording,
  translation: TranslationFacts | null,
  site: Site,
  { own, shown }: { own: LangAttributes; shown: LangAttributes },
): ArticlePageModel['topics'] {
  const isCurrent = translation?.sourceRevision === revision
  return original.tags.map((tag, index) => {
    const isTranslated = isCurrent && !translation.remaining.includes(`tags/${index}`)
    const name = isTranslated ? article.tags[index] : undefined
    const link = listLink('topic', tag, site)
    return name === undefined
      ? { ...link, langAttributes: own }
      : { ...link, name, langAttributes: shown }
  })
}
