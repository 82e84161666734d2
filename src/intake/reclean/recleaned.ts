import type { Article, StoredArticle } from '../../article/article.ts'
import type { StoredPart } from '../../store/parts.ts'
import type { PageFault } from '../page-fault.ts'

/**
 * What comes of an article when its page is cleaned again:
 *
 * - `same`, `differs`: the new version with its corrections next to the stored one.
 * - `not_kept`: a page of the stored version is not there.
 * - `refused`, `failed`: as for a page that is posted.
 */
export type Recleaned =
  | {
      readonly outcome: 'same' | 'differs'
      readonly stored: StoredArticle
      /** What the cleaner finds now. */
      readonly made: Article
      /** That with its corrections, as readers would see it. */
      readonly shown: Article
      /** Its parts as the cleaner finds them now; none if it is of one page. */
      readonly parts: readonly StoredPart[]
    }
  | { readonly outcome: 'not_kept' }
  | PageFault

/** How many articles came to each end, at the start. */
export const noRecleaned = {
  same: 0,
  differs: 0,
  not_kept: 0,
  refused: 0,
  failed: 0,
} as const satisfies Record<Recleaned['outcome'], number>
