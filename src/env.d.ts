// The bindings and variables of wrangler.toml with their types. `config.ts` reads the variables.
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('./worker.ts')
    durableNamespaces: 'PurgeQueue'
  }
  interface Env {
    DB: D1Database
    VERSION?: WorkerVersionMetadata
    /** Count requests; see `http/rate-limit.ts`. */
    INGEST_LIMIT?: RateLimit
    SEARCH_LIMIT?: RateLimit
    /** Nudges to translate what waits in the database; see `jobs/consume.ts`. */
    TRANSLATION_QUEUE?: Queue<import('./jobs/translation-message.ts').TranslationMessage>
    /** Bound so that the upload creates it. */
    DEAD_TRANSLATIONS?: Queue
    /** Pages that articles were made of, and uploads that jobs work off; without it, neither is kept. */
    RAW?: R2Bucket
    /** Nudges to go on with jobs; without it, the cron works them off. */
    INGEST_QUEUE?: Queue<import('./intake/jobs/job-message.ts').JobMessage>
    /** Bound so that the upload creates it. */
    DEAD_INGESTS?: Queue
    /** Makes pictures smaller; without it, they are served as they are. */
    IMAGES?: ImagesBinding
    /** Workers AI, in the environments that have it. */
    AI?: Ai
    INGEST_TOKEN?: string
    INGEST_MAIL_TO?: string
    ACCESS_TEAM?: string
    ACCESS_AUDIENCE?: string
    ACCESS_SCOPES?: string
    ENVIRONMENT?: string
    PICTURES?: string
    RAW_RETENTION_DAYS?: string | number
    TAKEDOWN_RETENTION_DAYS?: string | number
    INTAKE_LOG_DAYS?: string | number
    PACKED_BODIES?: string | boolean
    INGEST_PER_MINUTE?: string
    SEARCH_PER_MINUTE?: string
    SITE_NAME?: string
    SITE_TAGLINE?: string
    SITE_LANGUAGE?: string
    SITE_LANGUAGES?: string
    SITE_TIME_ZONE?: string
    SITE_URL?: string
    INDEXING?: string
    CONTACT?: string
    CONTENT_SIGNAL?: string
    TDM_POLICY?: string
    WEBSUB_HUB?: string
    INDEXNOW_KEY?: string
    INDEXNOW_URL?: string
    /** A list from TOML, or the same as JSON. */
    TRANSLATION_ENGINES?: unknown
    TRANSLATION_NEVER?: string
    TRANSLATION_CHARACTERS_PER_ARTICLE?: string | number
    DEEPL_API_KEY?: string
    GOOGLE_TRANSLATE_API_KEY?: string
    LIBRETRANSLATE_API_KEY?: string
    /** Of the chat model without a name; one with a name has `CHAT_API_KEY_NAME`. */
    CHAT_API_KEY?: string
  }
}
interface Env extends Cloudflare.Env {}

// What the rules of wrangler.toml import as bytes.
declare module '*.svg' {
  const bytes: ArrayBuffer
  export default bytes
}
declare module '*.png' {
  const bytes: ArrayBuffer
  export default bytes
}
declare module '*.ico' {
  const bytes: ArrayBuffer
  export default bytes
}
