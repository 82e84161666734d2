import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CopyMeter } from './copy/copy-meter.ts'
import { exportSite } from './copy/export-site.ts'
import { interruption } from './ingest/interruption.ts'
import { SiteClient } from './ingest/site-client.ts'
import { siteToken } from './ingest/site-token.ts'

// `npm run export`: copies all that a running site has to files.

const usage = `Usage: npm run --silent export -- --to FOLDER [--url URL] [--token-file FILE]

Copies all that a running site has, by default http://127.0.0.1:8787, to files of JSON lines in FOLDER. The site is read
as it is served; nothing on it changes. The copy has no pages or pictures of the bucket.

--token-file    a file with a token for admin; else INGEST_TOKEN of the environment, for a site on this machine of
                .dev.vars

After Ctrl+C, or whatever else ends it, the same command goes on where it was. Exits with 1 if something could not be
read, 130 if interrupted.`

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.env['INIT_CWD'] ?? process.cwd() // npm goes to the root of the project

process.exitCode = await main()

async function main(): Promise<number> {
  const values = options()
  if (values.help) {
    console.log(usage)
    return 0
  }
  const siteUrl = URL.parse(values.url)?.origin ?? 'null'
  if (siteUrl === 'null' || values.to === undefined) {
    console.error(values.to === undefined ? usage : `Not an address: ${values.url}`)
    return 2
  }
  const stop = interruption()
  try {
    const token = siteToken({ siteUrl, file: values['token-file'], folder, root })
    const meter = new CopyMeter(process.stderr)
    const isWhole = await exportSite({
      site: new SiteClient({ url: siteUrl, token, signal: stop }),
      siteUrl,
      folder: resolve(folder, values.to),
      print: (line) => meter.print(line),
      onPart: ({ kind, lines }) => meter.add(kind, lines),
    })
    return isWhole ? 0 : 1
  } catch (error) {
    console.error(
      stop.aborted ? 'Interrupted; the same command goes on from here' : messageOf(error),
    )
    return stop.aborted ? 130 : 1
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        to: { type: 'string' },
        url: { type: 'string', default: 'http://127.0.0.1:8787' },
        'token-file': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${usage}`)
    process.exit(2)
  }
}
