import type { StoredArticle } from '../../article/article.ts'
import type { WantedTranslation } from '../../article/translation.ts'
import type { Config } from '../../config/config.ts'
import { problems, Refusal } from '../../http/problem.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { refusalOf } from '../../translator/pipeline/wanted-translations.ts'

/**
 * The translations of an article that somebody asks the engines for, those that are refused among them.
 *
 * @param lang One language, by its primary tag; `null` for all of the site but the article's own.
 * @throws {Refusal} `no_engine`, `same_language`; the reason of the first if all are refused.
 */
export function askedTranslations(
  article: StoredArticle,
  lang: string | null,
  { site, translation }: Pick<Config, 'site' | 'translation'>,
): WantedTranslation[] {
  if (translation.engines.length === 0)
    throw new Refusal('no_engine', { detail: 'The variable TRANSLATION_ENGINES names none' })
  const own = primaryLanguage(article.lang)
  const asked = (lang === null ? site.languages.map(primaryLanguage) : [lang]).filter(
    (one) => one !== own,
  )
  const wanted = asked.map((one) => {
    const tag = site.languages.find((language) => primaryLanguage(language) === one) ?? one
    return { lang: one, refusal: refusalOf(article, tag, translation) }
  })
  const [first] = wanted
  if (!first) throw new Refusal('same_language', { detail: `The article is in ${article.lang}` })
  if (first.refusal !== null && wanted.every(({ refusal }) => refusal !== null))
    throw new Refusal(first.refusal, { detail: `${first.lang}: ${problems[first.refusal].title}` })
  return wanted
}
