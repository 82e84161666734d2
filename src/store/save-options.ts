import type { Article } from '../article/article.ts'
import type { ChangedBy } from '../article/changed-by.ts'
import type { WantedTranslation } from '../article/translation.ts'
import type { CorrectionEdit } from './corrections/correction-edit.ts'

export type SaveOptions = {
  /** Whether the article replaces the stored version even if that is better. */
  isForced?: boolean
  /** Whether the stored article is only filed again: a revision stored since then stays. */
  isRefiling?: boolean
  /** The languages that the article is to be had in; their tasks are written with it. By default, none are. */
  wanted?: readonly WantedTranslation[]
  /** Who made the new version. By default a cleaner of another version if the page is the same, else the source. */
  by?: ChangedBy
  /**
   * Whether the cleaner made it again of the page of the stored version: it replaces that even if it is better, but
   * no version of another page. The same revision is noted as made by this cleaner.
   */
  isRecleaned?: boolean
  /** Whether the article has its corrections already, as a stored one has. By default they are applied to it. */
  isCorrected?: boolean
  /** Changes the corrections of the article, which is then what the cleaner found. If it is outdated, `kept`. */
  edit?: CorrectionEdit
}

export type SaveAllOptions = Omit<SaveOptions, 'wanted'> & {
  /** The languages that an article is to be had in. */
  wanted?: (article: Article) => readonly WantedTranslation[]
}
