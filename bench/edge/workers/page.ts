/** A page of the size of a gzipped article: 12 KB of text that does not repeat much. */
export const page = `<!doctype html><title>Page</title><p>${Array.from(
  { length: 1700 },
  (_, index) => ((index * 7919) % 65_521).toString(36),
).join(' ')}`.padEnd(12_288, ' ')
