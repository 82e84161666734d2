declare namespace Cloudflare {
  interface Env {
    /** An empty database; a test makes it the copy of `DB` that readers ask. */
    REPLICA: D1Database
    /** Empty databases, which a test makes those of periods. */
    EARLIER: D1Database
    LATER: D1Database
    /** The files of migrations/, put there by vitest.config.ts. */
    MIGRATIONS: import('cloudflare:test').D1Migration[]
    /** The pages of samples/ with what a person expects of them and translations, put there likewise. */
    SAMPLES: Sample[]
    /** How many random documents to try, put there likewise. */
    SOUP_RUNS: number
    /** 1 to try every hostile text in every field, 2 for every second, put there likewise. */
    VECTOR_STEP: number
  }
}

interface Sample {
  file: string
  url: string
  contentType: string
  /** The bytes, in base64. */
  page: string
  expected: {
    figures: { caption: string; credit: string | null }[]
    headings: string[]
    text: string
    mustNotContain: string[]
  } & Record<string, unknown>
  /** Into English; `null` for the page that is in English. */
  translation: { kind: string; author: string; segments: Record<string, string> } | null
}
