import type { Context } from 'hono'
import type { Config } from '../config/config.ts'
import type { ArticleStore } from '../store/article-store.ts'

/** What the reader's routes expect of whoever mounts them. */
export type SiteEnv = {
  Bindings: Env
  Variables: {
    config: Config
    articles: ArticleStore
    now: Date
    /** Of the Worker: what one version printed is no other's. */
    version: string
  }
}

/** Answers at one address of the site map. Refusals are thrown, for the app to answer. */
export type Handler = (c: Context<SiteEnv>) => Response | Promise<Response>
