import type { Config } from '../config/config.ts'
import type { Articles } from '../store/articles.ts'

/** What the reader's routes expect of whoever mounts them. */
export type SiteEnv = {
  Bindings: Env
  Variables: {
    config: Config
    articles: Articles
    now: Date
    /** Of the Worker: what one version printed is no other's. */
    version: string
  }
}
