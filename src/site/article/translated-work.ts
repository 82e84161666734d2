import { digitalSourceType, schemaTerm } from '../../article/digital-source-type.ts'
import type { TranslationFacts } from '../../article/translation.ts'
import type { ArticleWording } from './article-wording.ts'

/**
 * Adds to the description of an article how it relates to its translation. The authors wrote the original, so in a
 * translation they are there.
 *
 * A program that translates is a `SoftwareApplication`. Schema.org expects a person or an organization there, and a
 * program is neither.
 *
 * @param work What `newsArticle` says of the article in the words that are shown.
 * @param siteUrl The origin of the site.
 * @see https://schema.org/translationOfWork
 */
export function translatedWork(
  work: object & { author?: unknown },
  { view, translation, original, versions }: ArticleWording,
  siteUrl: string,
): object {
  if (!translation) return work
  if (view === 'original') {
    return { ...work, workTranslation: translationsOf(versions.pages, original.lang, siteUrl) }
  }
  const { author, ...rest } = work
  const type = digitalSourceType(translation)
  return {
    ...rest,
    translationOfWork: {
      '@type': 'NewsArticle',
      name: original.title,
      headline: original.title,
      ...(original.lang !== 'und' && { inLanguage: original.lang }),
      url: siteUrl + versions.original,
      ...(author !== undefined && { author }),
    },
    translator: translatorOf(translation),
    ...(type && { digitalSourceType: schemaTerm(type) }),
  }
}

function translatorOf({ kind, author }: TranslationFacts): object {
  return { '@type': kind === 'machine' ? 'SoftwareApplication' : 'Person', name: author }
}

function translationsOf(
  pages: ArticleWording['versions']['pages'],
  original: string,
  siteUrl: string,
): object[] {
  return pages
    .filter(({ lang }) => lang !== original)
    .map(({ lang, path }) => ({ '@type': 'NewsArticle', inLanguage: lang, url: siteUrl + path }))
}
