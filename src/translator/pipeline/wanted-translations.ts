import type { Article } from '../../article/article.ts'
import type { RefusalBeforehand, WantedTranslation } from '../../article/translation.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { segmentsOf } from '../content/segments-of.ts'
import type { EngineSettings } from '../engines/engine-settings.ts'
import { characterCount } from './batches.ts'
import { enginesFor } from './engines-for.ts'
import { isExcluded, type Exclusions } from './exclusions.ts'

/** What is translated, and by what. */
export type TranslationRules = {
  /** In order of preference. */
  readonly engines: readonly EngineSettings[]
  readonly never: Exclusions
  /** `null` for no limit. */
  readonly charactersPerArticle: number | null
}

/**
 * The languages that an article is to be had in, with the reason where it is not translated into one.
 *
 * None is its own. Without any engine, nothing is wanted: nobody has to be told why.
 *
 * @param languages Those that the site is read in, as BCP 47 tags.
 */
export function wantedTranslations(
  article: Article,
  languages: readonly string[],
  rules: TranslationRules,
): WantedTranslation[] {
  if (rules.engines.length === 0) return []
  const own = primaryLanguage(article.lang)
  return languages
    .filter((language) => primaryLanguage(language) !== own)
    .map((language) => {
      return { lang: primaryLanguage(language), refusal: refusalOf(article, language, rules) }
    })
}

/**
 * Why an article is not translated into a language, as far as that is known before an engine is asked; `null` if it is.
 * The reservation of its rights for text and data mining counts: translating by a machine is that.
 *
 * @param target BCP 47.
 */
export function refusalOf(
  article: Article,
  target: string,
  { engines, never, charactersPerArticle }: TranslationRules,
): RefusalBeforehand | null {
  const { lang, source } = article
  if (primaryLanguage(lang) === 'und') return 'language_unknown'
  if (isExcluded({ ...never, sources: [] }, lang, source.domain)) return 'language_excluded'
  if (isExcluded({ ...never, languages: [] }, lang, source.domain)) return 'source_excluded'
  if (article.isTdmReserved) return 'rights_reserved'
  if (enginesFor(engines, lang, target).length === 0) return 'pair_not_offered'
  const isTooLong = charactersPerArticle !== null && charactersIn(article) > charactersPerArticle
  return isTooLong ? 'too_long' : null
}

function charactersIn(article: Article): number {
  return segmentsOf(article).reduce((sum, { runs }) => sum + characterCount(runs), 0)
}
