import { canonicalTag } from '../../text/language-tag.ts'

/** What is never translated. */
export type Exclusions = {
  /** BCP 47: `zh` is all Chinese, `zh-Hant` the one in traditional script. */
  readonly languages: readonly string[]
  /** Domains, with all under them. */
  readonly sources: readonly string[]
}

/**
 * Whether an article is never translated, by its language or by its source.
 *
 * @param lang BCP 47, as the article has it.
 * @param domain Of its source, as the URL parser prints it.
 */
export function isExcluded(exclusions: Exclusions, lang: string, domain: string): boolean {
  const { languages, sources } = exclusions
  return (
    sources.some((source) => domain === source || domain.endsWith(`.${source}`)) ||
    languages.some((excluded) => isLanguage(excluded, lang))
  )
}

// A region or a script counts where the operator names it. A script is implied by most languages, a region is not.
function isLanguage(excluded: string, lang: string): boolean {
  const wanted = new Intl.Locale(canonicalTag(excluded))
  const found = new Intl.Locale(canonicalTag(lang))
  return (
    wanted.language === found.language &&
    (!wanted.script || wanted.script === found.maximize().script) &&
    (!wanted.region || wanted.region === found.region)
  )
}
