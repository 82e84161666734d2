import { readFileSync } from 'node:fs'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

// The platform's own request facts are fetched from the network otherwise, and warned about offline.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'

// What runs at a terminal is tested there, everything else in workerd.
const atTheTerminal = ['test/cli.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                INGEST_TOKEN: 'dev-token',
                SITE_URL: 'http://127.0.0.1:8787',
                MIGRATIONS: await readD1Migrations('migrations'),
                SAMPLES: readSamples(),
              },
            },
          })),
        ],
        oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
        test: {
          name: 'workerd',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', ...atTheTerminal],
          setupFiles: ['test/migrate.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'terminal', include: atTheTerminal, testTimeout: 30_000 } },
    ],
  },
})

// workerd has no file system, so the sample pages and what a person expects of them go in as a binding.
function readSamples() {
  const index = JSON.parse(readFileSync('samples/index.json', 'utf8')) as { file: string }[]
  return index.map((sample) => ({
    ...sample,
    page: readFileSync(`samples/${sample.file}`, 'base64'),
    expected: JSON.parse(
      readFileSync(`samples/expected/${sample.file.replace('.html', '.json')}`, 'utf8'),
    ),
  }))
}
