import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { AddressBook } from './ingest/address-book.ts'
import { cleanBatch } from './ingest/clean-batch.ts'
import { DonePages } from './ingest/done-pages.ts'
import { foundFiles } from './ingest/found-files.ts'
import { ingestFiles, type IngestRun } from './ingest/ingest-files.ts'
import { interruption } from './ingest/interruption.ts'
import { PageSender } from './ingest/page-sender.ts'
import { PageTally } from './ingest/page-tally.ts'
import { ProgressDisplay } from './ingest/progress.ts'
import { SiteClient } from './ingest/site-client.ts'
import { isLocalAddress, siteToken } from './ingest/site-token.ts'

// `npm run ingest`: posts the pages of files, folders and captures to a site.

const usage = `Usage: npm run --silent ingest -- PATH… [--to URL] [--token-file FILE] [--urls FILE] [--force]
                                     [--concurrency N] [--restart] [--dry-run]

Posts pages to a running site, by default http://127.0.0.1:8787. PATH is a file, a folder or a pattern ("crawl/*.html"):
HTML, MHTML, WARC, WACZ, HAR, JSON lines, mail, Safari webarchive, each also as .gz.

--urls FILE     the addresses of HTML files: a table with tabs or commas, or JSON lines, with path and url. Without it,
                pages.tsv and the like next to the files are read, then what the tool that saved a page noted in it, and
                at last rel=canonical
--token-file    a file with the token; else INGEST_TOKEN of the environment, for a site on this machine of .dev.vars
--force         a page replaces the stored version even if that is better
--concurrency   requests at a time, by default 8
--restart       begins at the beginning what was interrupted
--dry-run       cleans on this machine, and posts nothing

After Ctrl+C, the same command goes on where it was. Exits with 1 if a page was refused or failed, 130 if interrupted.`

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.env['INIT_CWD'] ?? process.cwd() // npm goes to the root of the project
const bounds = { maxPages: 32, maxLength: 4_000_000 }

process.exitCode = await main()

async function main(): Promise<number> {
  const { values, positionals } = options()
  if (values.help) {
    console.log(usage)
    return 0
  }
  const siteUrl = URL.parse(values.to)?.origin ?? 'null'
  const concurrency = Number(values.concurrency)
  if (siteUrl === 'null') return wrong(`Not an address: ${values.to}`)
  if (!(concurrency >= 1 && concurrency <= 64)) return wrong('--concurrency must be 1 to 64')
  if (positionals.length === 0) return wrong(usage)
  try {
    return await ingest({ ...values, positionals, siteUrl, concurrency })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

type Order = Omit<ReturnType<typeof options>['values'], 'concurrency'> & {
  positionals: readonly string[]
  siteUrl: string
  concurrency: number
}

async function ingest(order: Order): Promise<number> {
  const { siteUrl, concurrency, 'dry-run': isDry } = order
  const files = await foundFiles(order.positionals, folder)
  const urls = order.urls === undefined ? null : resolve(folder, order.urls)
  const book = await AddressBook.open(urls, folder)
  const done = new DonePages(isDry ? null : statePath(order))
  if (order.restart) done.forget()
  else if (done.count > 0)
    console.error(`Goes on after ${done.count} pages; --restart begins again`)

  const stop = interruption()
  const tally = new PageTally()
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const display = new ProgressDisplay(process.stderr, tally, bytes)
  const run: IngestRun = {
    files,
    book,
    done,
    concurrency: isDry ? 1 : concurrency,
    bounds: isDry ? { ...bounds, maxPages: 1 } : bounds,
    send: isDry
      ? (batch) => cleanBatch(batch, new Date(), siteUrl)
      : senderTo(order, siteToken({ siteUrl, file: order['token-file'], folder, root }), stop),
    onResult: (page, result) => {
      tally.add(page, result)
      display.bytes += page.bytesRead
    },
    onSkip: (skipped) => {
      display.bytes += skipped
      display.bytesSkipped += skipped
    },
    signal: stop,
  }
  try {
    await ingestFiles(run)
  } finally {
    display.stop()
    report(tally)
  }
  if (stop.aborted) {
    console.error('Interrupted; the same command goes on from here')
    return 130
  }
  if (tally.pages + done.count === 0) {
    console.error('There is no page in these files')
    return 1
  }
  if (tally.failed === 0) done.forget()
  else console.error('The same command sends again what failed, and nothing else')
  return tally.refused + tally.failed > 0 ? 1 : 0
}

function senderTo(
  { siteUrl, force }: Order,
  token: string,
  signal: AbortSignal,
): IngestRun['send'] {
  const site = new SiteClient({ url: siteUrl, token, signal })
  const sender = new PageSender(site, { isForced: force, isPacked: !isLocalAddress(siteUrl) })
  return (batch) => sender.send(batch)
}

function report(tally: PageTally): void {
  console.log(tally.summary())
  for (const line of tally.table()) console.log(line)
  if (tally.guessed > 0)
    console.error(
      `${tally.guessed} pages have the address that they name themselves (rel=canonical, og:url), which may be wrong; --urls FILE gives theirs`,
    )
}

/** Each command has its own notes, so that two may run at a time. */
function statePath({ siteUrl, force, positionals }: Order): string {
  const paths = positionals.map((path) => resolve(folder, path))
  const key = createHash('sha256')
    .update(JSON.stringify([siteUrl, force, paths]))
    .digest('hex')
  return join(root, '.wrangler', 'ingest', key.slice(0, 16))
}

function wrong(message: string): number {
  console.error(message)
  return 2
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        to: { type: 'string', default: 'http://127.0.0.1:8787' },
        'token-file': { type: 'string' },
        urls: { type: 'string' },
        concurrency: { type: 'string', default: '8' },
        force: { type: 'boolean', default: false },
        restart: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}
