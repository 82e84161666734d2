import type { ArticleSummary } from '../../store/tables/article-summary.ts'

/** A text with its language, a BCP 47 tag. */
type ShownText = { text: string; lang: string }

/**
 * The title and the lede that readers see: translated, or in the original where nothing is translated. The address of
 * an article has the title that is shown.
 *
 * @param readingLanguage The language that the summary is read in, as a BCP 47 tag.
 */
export function shownHeadline(
  { title, lede, lang, translated }: Pick<ArticleSummary, 'title' | 'lede' | 'lang' | 'translated'>,
  readingLanguage: string,
): { title: ShownText; lede: ShownText | null } {
  const shown = (original: string, translation: string | null = null): ShownText =>
    translation === null ? { text: original, lang } : { text: translation, lang: readingLanguage }
  return {
    title: shown(title, translated?.title),
    lede: lede === null ? null : shown(lede, translated?.lede),
  }
}
