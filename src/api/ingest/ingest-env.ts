import type { Admission } from '../../access/access.ts'
import type { ArticleId } from '../../article/article-address.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import type { Change } from '../../cache/purge/stale-tag.ts'
import type { Config } from '../../config/config.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import type { FailedPage } from '../../store/receivers/deliveries.ts'

/** What a request did with an article, for the log. */
export type Operation = {
  event:
    | 'ingested'
    | 'cleaned'
    | 'removed'
    | 'restored'
    | 'translated'
    | 'untranslated'
    | 'corrected'
    | 'asked'
    | 'queued'
    | 'opened'
    | 'ruled'
    | 'webhook'
    | 'copied'
  article?: ArticleId
  /** The outcome of storing it, why it was taken down, or what was done with a webhook. */
  outcome?: string
  title?: string
  /** The address of its page, or of the job. */
  page?: string
  /** The language of a translation. */
  lang?: string
}

export type IngestEnv = {
  Bindings: Env
  Variables: {
    config: Config
    articles: ArticleStore
    /** Purges the pages that writes made stale. */
    purge: (...changes: Change[]) => Promise<void>
    /** Tells the queue of translations, after the answer, which tasks are due. */
    nudge: (tasks: readonly { article: ArticleId; lang: string }[]) => void
    /** Finds the neighbours of articles, after the answer. */
    relate: (articles: readonly ArticleId[]) => void
    /** Who was admitted. */
    access?: Admission
    /** Tells webhooks, after the answer, of pages that became no article. */
    tellOfFailed: (pages: readonly FailedPage[]) => void
    operation?: Operation
    /** The source address of a posted page, once it is known. */
    source?: SafeUrl
  }
}
