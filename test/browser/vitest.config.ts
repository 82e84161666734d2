import { defineConfig } from 'vitest/config'

/** The sample site in a real browser; started once for all tests. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/global-setup.ts'],
    maxConcurrency: 2, // pages at a time in one browser
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
