import type { Context } from 'hono'
import type { AccessIdentity } from '../../access/cloudflare-access.ts'
import type { ArticleId } from '../../article/article-address.ts'
import type { Change } from '../../cache/purge/stale-tag.ts'
import type { Config } from '../../config/config.ts'
import type { ArticleStore } from '../../store/article-store.ts'

/** What the desk's handlers find in their context; the API sets it. */
export type DeskEnv = {
  Bindings: Env
  Variables: {
    config: Config
    articles: ArticleStore
    /** Whom Cloudflare Access let pass, where it guards the desk. */
    identity?: AccessIdentity
    /** Purges the pages that writes made stale. */
    purge: (...changes: Change[]) => Promise<void>
    /** Tells the queue of translations, after the answer, which tasks are due. */
    nudge: (tasks: readonly { article: ArticleId; lang: string }[]) => void
    /** Finds the neighbours of articles, after the answer. */
    relate: (articles: readonly ArticleId[]) => void
  }
}

export type DeskContext = Context<DeskEnv>
