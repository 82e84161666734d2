import { maxBodyBytes } from '../src/api/body/body-budget.ts'
import type { ArticleContent } from '../src/article/article-content.ts'
import { createArticle, newlyStored, type StoredArticle } from '../src/article/article.ts'
import { instant } from '../src/article/day.ts'
import { cleanerVersion } from '../src/cleaner/index.ts'
import { parseConfig } from '../src/config/config.ts'
import { Refusal } from '../src/http/problem.ts'
import { sha256Hex } from '../src/text/sha256.ts'
import { unpacked } from '../src/unpack/unpacked.ts'
import { run, type Command } from './package/command.ts'

const usage = `Usage: npm run clean -- [PAGE] --url URL [--format json|md|text|html] [--trace] [--local]

PAGE is a file; - or nothing is standard input. --content-type is the header that the page came with. --trace lists on
standard error what each step did and why. Exits with 1 when the page has no article, and with 2 when the arguments are
wrong or the page cannot be read.`

const { site } = parseConfig({})

// As the service prints an article. Each loads what it prints with: most runs need little of the site.
const printers: Command['printers'] = {
  json: async (...cleaned) => {
    const { canonicalJson } = await import('../src/article/canonical-json.ts')
    return `${JSON.stringify(canonicalJson(await asStored(...cleaned), site.url), null, 2)}\n`
  },
  md: async (...cleaned) => {
    const { articleMarkdown } = await import('../src/article/markdown.ts')
    return articleMarkdown(await asStored(...cleaned), site.url)
  },
  text: async (content) => {
    const { articleText } = await import('../src/article/article-text.ts')
    return articleText(content)
  },
  html: async (...cleaned) => {
    const { articlePageModel } = await import('../src/site/article/article-page-model.ts')
    const { ArticlePageView } = await import('../src/site/article/article-page-view.tsx')
    const { siteModel } = await import('../src/site/model/site.ts')
    const page = articlePageModel(await asStored(...cleaned), siteModel(site))
    return `${String(ArticlePageView({ page }))}\n`
  },
}

process.exitCode = await run({ usage, version: cleanerVersion, printers, inflate: inflatePage })

// As the ingest route does.
async function inflatePage(file: Uint8Array): Promise<Uint8Array> {
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of unpacked([file], { limit: maxBodyBytes })) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch (error) {
    throw error instanceof Refusal ? new Error(`${error.code}: ${error.message}`) : error
  }
}

// The article as if it had been stored now.
async function asStored(
  content: ArticleContent,
  page: Uint8Array,
  now: Date,
): Promise<StoredArticle> {
  const rawHash = await sha256Hex(new Uint8Array(page))
  const article = await createArticle(content, { rawHash, cleanerVersion })
  return newlyStored(article, instant(now))
}
