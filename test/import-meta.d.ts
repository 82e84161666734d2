interface ImportMeta {
  /** Vite's import of many files at once, here as text. */
  glob(
    pattern: string | readonly string[],
    options: { query: '?raw'; import: 'default'; eager: true },
  ): Record<string, string>
  /** The same, without reading them. */
  glob(pattern: string | readonly string[]): Record<string, () => Promise<unknown>>
  /** The same, loaded at once. */
  glob(pattern: string, options: { eager: true }): Record<string, unknown>
}
