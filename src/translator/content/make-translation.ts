import type { StoredArticle } from '../../article/article.ts'
import type { Translation, TranslationFacts } from '../../article/translation.ts'
import type { Run } from '../run.ts'
import { withTranslations } from './with-translations.ts'

/**
 * Makes the translation of an article, with what was answered for its segments and the original for the rest.
 *
 * @param answers By the path of their segment, as `segmentsOf` names it; those of other paths are ignored.
 * @param facts Who translated it, from what into what, and when.
 * @returns `null` if nothing is translated, so that there is no translation.
 */
export function makeTranslation(
  article: StoredArticle,
  answers: ReadonlyMap<string, readonly Run[]>,
  facts: Pick<
    TranslationFacts,
    'lang' | 'sourceLang' | 'kind' | 'author' | 'technique' | 'translatedAt'
  >,
): Translation | null {
  const { lang: target, sourceLang: source } = facts
  const { content, counts, left } = withTranslations(article, answers, { source, target })
  if (counts.translated === 0) return null
  const { title, lede, image, tags, body } = content
  return {
    ...facts,
    sourceRevision: article.revision,
    title,
    remaining: [...left],
    segments: counts.translated + counts.left,
    content: { title, lede, image, tags, body },
  }
}
