import type { Context } from 'hono'
import type { Config } from '../config/config.ts'
import type { ArticleStore } from '../store/article-store.ts'

/** What the routes of the pages expect from the app that mounts them. */
export type SiteEnv = {
  Bindings: Env
  Variables: {
    config: Config
    articles: ArticleStore
    now: Date
    /** The version of the Worker. Pages of one version are never used by another. */
    version: string
  }
}

/** Answers at one address of the site map. It throws refusals for the app to answer. */
export type Handler = (c: Context<SiteEnv>) => Response | Promise<Response>
