declare namespace Cloudflare {
  interface Env {
    /** The files of migrations/, put there by vitest.config.ts. */
    MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}

interface ImportMeta {
  /** Vite's import of many files at once, here as text. */
  glob(
    pattern: string,
    options: { query: '?raw'; import: 'default'; eager: true },
  ): Record<string, string>
}
