declare namespace Cloudflare {
  interface Env {
    /** The files of migrations/, put there by vitest.config.ts. */
    MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
