import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

// The platform's own request facts are fetched from the network otherwise, and warned about offline.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'

// Programs that tests start compile what wrangler, tsx and esbuild consist of once, not each time.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'limited-times-compiled')

// What runs at a terminal is tested there, everything else in workerd. Files that write to the database or the
// cache find both empty (test/migrate.ts); they share workers, as a new one costs more than most of them.
const atTheTerminal = [
  'test/api/openapi/openapi.test.ts',
  'test/tools/**',
  'test/site/valid-html.test.tsx',
  'test/english.test.ts',
  'test/examples.test.ts',
  'test/floors.test.ts',
]
const withState = [
  'test/app.test.ts',
  'test/client/**',
  'test/examples/save*.test.ts',
  'test/page-costs.test.ts',
  'test/journeys/**',
  'test/hostile/service/**',
  'test/store/**',
  'test/cache/**',
  'test/intake/jobs/**',
  'test/jobs/**',
  'test/site/routes/page-routes.test.ts',
]

// Packages of the tests that are bundled ahead: saxes is no module, which workerd without Node does not load; the
// others read most of what is printed, and cost half as much so.
const ahead = [
  'saxes',
  'parse5',
  'mdast-util-from-markdown',
  'micromark-extension-gfm',
  'fast-check',
]

// Packages of the service that are no modules either.
const noModules = ['brotli/dec/decode.js', 'warcio']

const oxc = { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } } as const

export default defineConfig({
  test: {
    maxWorkers: 3, // on two cores; a worker waits for its workerd, and some tests for a pause to end
    globalSetup: ['test/client/generate-client.ts', 'test/outgoing/local-server.ts'],
    silent: 'passed-only', // the service logs a line for everything it does
    projects: [
      inWorkerd('state', { include: withState.map(testsOf), setupFiles: ['test/migrate.ts'] }),
      inWorkerd('pure', {
        include: ['test/**/*.test.{ts,tsx}'],
        exclude: ['test/browser/**', ...atTheTerminal, ...withState],
      }),
      {
        oxc,
        test: {
          name: 'terminal',
          isolate: false,
          include: atTheTerminal.map(testsOf),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

function testsOf(place: string): string {
  return place.endsWith('**') ? `${place}/*.test.{ts,tsx}` : place
}

function inWorkerd(
  name: string,
  test: { include: string[]; exclude?: string[]; setupFiles?: string[] },
): TestProjectInlineConfiguration {
  return {
    plugins: [
      cloudflareTest(async () => ({
        main: './src/worker.ts', // in place of the bundle
        wrangler: { configPath: './wrangler.toml' },
        miniflare: {
          // A copy of DB, and databases of periods, as far as a test says so.
          d1Databases: ['REPLICA', 'EARLIER', 'LATER'],
          // As in wrangler.toml, but soon reached.
          ratelimits: {
            INGEST_LIMIT: { namespace_id: '1', simple: { limit: 3, period: 60 } },
            SEARCH_LIMIT: { namespace_id: '2', simple: { limit: 3, period: 60 } },
          },
          bindings: {
            INGEST_TOKEN: 'dev-token',
            SITE_URL: 'http://127.0.0.1:8787',
            INGEST_PER_MINUTE: '0',
            SEARCH_PER_MINUTE: '0',
            MIGRATIONS: await readD1Migrations('migrations'),
            SAMPLES: readSamples(),
            SOUP_RUNS: Number(process.env['SOUP_RUNS'] ?? 200),
            VECTOR_STEP: Number(process.env['VECTOR_STEP'] ?? 2),
          },
        },
      })),
    ],
    oxc,
    test: {
      name,
      isolate: false,
      testTimeout: 30_000,
      hookTimeout: 30_000,
      deps: { optimizer: { ssr: { enabled: true, include: [...ahead, ...noModules] } } },
      ...test,
    },
  }
}

// workerd has no file system, so the sample pages, what a person expects of them and their translations go in as a
// binding.
function readSamples() {
  const index = readJson('samples/index.json') as { file: string }[]
  return index.map((sample) => {
    const name = sample.file.replace('.html', '')
    const translation = `samples/translations/${name}.en.json`
    return {
      ...sample,
      page: readFileSync(`samples/${sample.file}`, 'base64'),
      expected: readJson(`samples/expected/${name}.json`),
      translation: existsSync(translation) ? readJson(translation) : null,
    }
  })
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
