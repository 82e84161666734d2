import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { inflated } from '../src/api/body/inflated.ts'
import type { ArticleContent } from '../src/article/article-content.ts'
import { createArticle, type StoredArticle } from '../src/article/article.ts'
import { instant } from '../src/article/day.ts'
import { clean, cleanerVersion, type Trace } from '../src/cleaner/index.ts'
import { parseConfig } from '../src/config/config.ts'
import { Refusal } from '../src/http/problem.ts'
import { sha256Hex } from '../src/text/sha256.ts'

const usage = `Usage: npm run clean -- PAGE --url URL [--format json|md|text|html] [--trace]

PAGE is a file, or - for standard input. --content-type is the header that the page came with.
--trace lists on standard error what each step did and why. Exits with 1 when the page has no article.`

const { site } = parseConfig({})

// Each loads what it prints with: most runs need little of the site.
const printers: Readonly<Record<string, (article: StoredArticle) => Promise<string>>> = {
  json: async (article) => {
    const { canonicalJson } = await import('../src/article/canonical-json.ts')
    return `${JSON.stringify(canonicalJson(article, site.url), null, 2)}\n`
  },
  md: async (article) => {
    const { articleMarkdown } = await import('../src/article/markdown.ts')
    return articleMarkdown(article, site.url)
  },
  text: async (article) => {
    const { articleText } = await import('../src/article/article-text.ts')
    return articleText(article)
  },
  html: async (article) => {
    const { articlePageModel } = await import('../src/site/article/article-page-model.ts')
    const { ArticlePageView } = await import('../src/site/article/article-page-view.tsx')
    const { siteModel } = await import('../src/site/model/site.ts')
    return `${String(ArticlePageView({ page: articlePageModel(article, siteModel(site)) }))}\n`
  },
}

process.exitCode = await main()

async function main(): Promise<number> {
  const { values, positionals } = readArguments()
  const [file] = positionals
  const print = printers[values.format]
  if (!file || !values.url || !print || positionals.length > 1) {
    console.error(usage)
    return 2
  }
  const bytes = readPage(file)
  if (!bytes) return 1
  const page = await inflatePage(bytes)
  if (page instanceof Refusal) {
    console.error(`${page.code}: ${page.message}`)
    return 1
  }
  const now = new Date()
  const result = clean(page, { url: values.url, contentType: values['content-type'] ?? null, now })
  if (values.trace) console.error(traceTable(result.trace))
  if (result.outcome === 'refused') {
    console.error(`${result.reason}: ${result.detail}`)
    return 1
  }
  process.stdout.write(await print(await asStored(result.content, page, now)))
  return 0
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        format: { type: 'string', default: 'json' },
        'content-type': { type: 'string' },
        trace: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

function readPage(file: string): Uint8Array | null {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    console.error(`Cannot read the page: ${(error as Error).message}`)
    return null
  }
}

// As the ingest route does: inflates a page that is gzip.
async function inflatePage(file: Uint8Array): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of inflated([file])) chunks.push(chunk)
    return new Uint8Array(Buffer.concat(chunks))
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

// The article as if it had been stored now.
async function asStored(
  content: ArticleContent,
  page: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<StoredArticle> {
  const article = await createArticle(content, { rawHash: await sha256Hex(page), cleanerVersion })
  return { ...article, firstSeenAt: instant(now), storedAt: instant(now) }
}

function traceTable(trace: Trace): string {
  const rows = trace.map(({ step, action, reason, excerpt }) => [step, action, reason, excerpt])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
