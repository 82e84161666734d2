import type { ArticleContent } from '../../article/article-content.ts'
import type { Run } from '../run.ts'
import { rewriteSegments } from './rewrite-segments.ts'

/** An article's content with its translations in place. */
export type TranslatedContent = {
  /** In the target language, and content of the closed lists for any answers. */
  readonly content: ArticleContent
  readonly counts: { readonly translated: number; readonly left: number }
  /**
   * Paths of the segments that are still in the original. Title, lede, topics and alt texts cannot say so themselves.
   */
  readonly left: readonly string[]
}

/**
 * Puts translations into an article.
 *
 * Its tree is built from the source's nodes by number, so that no answer can make a link or an element; see
 * `rewriteSegments`.
 *
 * @param answers By the path of their segment; those of other paths are ignored.
 */
export function withTranslations(
  content: ArticleContent,
  answers: ReadonlyMap<string, readonly Run[]>,
  languages: { readonly source: string; readonly target: string },
): TranslatedContent {
  const { translated, left, ...rewritten } = rewriteSegments(
    content,
    languages,
    ({ path }) => answers.get(path) ?? null,
  )
  return { ...rewritten, counts: { translated: translated.length, left: left.length }, left }
}
