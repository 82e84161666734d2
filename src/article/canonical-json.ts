import { wordCount } from '../text/reading-time.ts'
import { articlePath } from './article-address.ts'
import { articleDay } from './article-date.ts'
import type { StoredArticle } from './article.ts'
import { digitalSourceType, iptcTerm } from './digital-source-type.ts'
import { plainText } from './plain-text.ts'
import { inTranslation, translationState, type Translation } from './translation.ts'

/**
 * Converts an article to the JSON of the HTTP interface, which adds its address, plain text and word count. Linear in
 * the body.
 *
 * @param siteUrl The site's own address, from the configuration and never from a request.
 * @param path The path of its page, if its title there is another one.
 */
export function canonicalJson(
  article: StoredArticle,
  siteUrl: string,
  path = articlePath({ ...article, day: articleDay(article) }),
) {
  const { id, title, ...rest } = article
  const text = plainText(article.body)
  return {
    id,
    url: new URL(path, siteUrl).href,
    title,
    ...rest,
    text,
    wordCount: wordCount(text, article.lang),
  }
}

/**
 * Converts an article to the same JSON in the words of a translation. Adds what is known of the translation, and the
 * original.
 */
export function translatedJson(
  article: StoredArticle,
  translation: Translation,
  siteUrl: string,
  path?: string,
) {
  const { title, lede, body, revision } = article
  const { content: _content, lang: _lang, title: _title, ...facts } = translation
  const type = digitalSourceType(facts)
  return {
    ...canonicalJson(inTranslation(article, translation), siteUrl, path),
    translation: {
      ...facts,
      state: translationState(revision, translation, null),
      digitalSourceType: type && iptcTerm(type),
    },
    original: { lang: article.lang, title, lede, body, text: plainText(body) },
  }
}
