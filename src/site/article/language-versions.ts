import { viewPath } from '../../article/article-address.ts'
import { primaryLanguage } from '../../text/language-tag.ts'

/** A page of an article in one language, by its path. */
type LanguageVersion = { lang: string; path: string }

/** An article by its own title and language, and by those of its translations. */
type VersionTitles = {
  original: { title: string; lang: string }
  translations: readonly { title: string; lang: string }[]
}

/** Where an article is to be read in which language. */
export type LanguageVersions = {
  /** Its translations into the languages of the site, then the original. Empty if there are no translations. */
  pages: readonly LanguageVersion[]
  /** The one page for search engines that shows its own words. */
  original: string
  /** The page for readers of all other languages: that of the site's main language. */
  main: string
}

/**
 * Finds the pages of an article that are versions of each other in different languages. The result is the same on all
 * of them, as search engines ask.
 *
 * The original is the page of the site in the language of the article, if there is one; else the page of its main
 * language, if it is not translated into that; else the page next to it.
 *
 * @param pathOf The path of the page of the article with a title, without the beginning for a language.
 * @param languages Those of the site, the main one first, with what their paths begin with.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function languageVersions(
  { original, translations }: VersionTitles,
  pathOf: (title: string) => string,
  languages: readonly { tag: string; base: string }[],
): LanguageVersions {
  const own = primaryLanguage(original.lang)
  const pages = languages.map(({ tag, base }) => {
    const lang = primaryLanguage(tag)
    const title = translations.find((one) => one.lang === lang)?.title ?? null
    return { lang: tag, path: base + pathOf(title ?? original.title), isOwn: lang === own, title }
  })
  const [main] = pages
  const translated = pages.filter(({ isOwn, title }) => !isOwn && title !== null)
  const ownPage = pages.find(({ isOwn }) => isOwn) ?? (main?.title === null ? main : null)
  const mainPath = main?.path ?? pathOf(original.title)
  const ownPath = ownPage?.path ?? viewPath(mainPath, 'original')
  const versions = translated.map(({ lang, path }) => ({ lang, path }))
  if (own !== 'und') versions.push({ lang: original.lang, path: ownPath })
  return { pages: translated.length > 0 ? versions : [], original: ownPath, main: mainPath }
}
