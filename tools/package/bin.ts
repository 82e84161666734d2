import { gunzipSync } from 'node:zlib'
import { run } from './command.ts'
import { toHtml, toMarkdown, toText } from './index.ts'

// The package's command. `tools/pack-cleaner.ts` fills in the name and the version of the package.

declare const packageName: string
declare const packageVersion: string

const usage = `Usage: ${packageName} [PAGE] --url URL [options]

Extracts the article of a news page. PAGE is an HTML file, gzip or not; - or nothing is standard input.

  --url URL            the page's address (required)
  --format FORMAT      json (default), markdown, text or html
  --content-type TYPE  the Content-Type header that the page came with
  --local              keep pictures on private networks
  --trace              list on standard error what was dropped and why
  --help, --version

Exits with 0 and the article on standard output, with 1 when the page has no article, and with 2 when the arguments
are wrong or the page cannot be read. The reason is then on standard error.`

const maxPageBytes = 64 * 1024 * 1024 // inflated; the cleaner refuses less than that

process.exitCode = await run({
  usage,
  version: packageVersion,
  printers: {
    json: (content) => `${JSON.stringify(content, null, 2)}\n`,
    markdown: (content) => toMarkdown(content),
    text: (content) => toText(content),
    html: (content) => toHtml(content),
  },
  inflate: (page) =>
    page[0] === 0x1f && page[1] === 0x8b
      ? gunzipSync(page, { maxOutputLength: maxPageBytes })
      : page,
})
