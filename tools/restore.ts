import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readManifest } from './copy/copy-manifest.ts'
import { CopyMeter } from './copy/copy-meter.ts'
import { RestoreProgress } from './copy/restore-progress.ts'
import { restoreSite } from './copy/restore-site.ts'
import { verifyCopy } from './copy/verify-copy.ts'
import { interruption } from './ingest/interruption.ts'
import { SiteClient } from './ingest/site-client.ts'
import { siteToken } from './ingest/site-token.ts'

// `npm run restore`: builds a site from what `npm run export` wrote.

const usage = `Usage: npm run --silent restore -- --from FOLDER [--url URL] [--token-file FILE] [--restart] [--verify]

Builds a running site, by default http://127.0.0.1:8787, from the copy in FOLDER. First all files are compared with their
digests; a copy that is damaged or not whole writes nothing. What the site has already stays as it is.

--token-file    a file with a token for admin; else INGEST_TOKEN of the environment, for a site on this machine of
                .dev.vars
--restart       begins at the beginning what was interrupted, which is safe
--verify        compares the files with their digests, and writes nothing

After Ctrl+C, or whatever else ends it, the same command goes on where it was. Exits with 1 if the site lacks articles
of the copy, 130 if interrupted.`

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
  if (siteUrl === 'null' || values.from === undefined) {
    console.error(values.from === undefined ? usage : `Not an address: ${values.url}`)
    return 2
  }
  const stop = interruption()
  try {
    return await restore({ ...values, siteUrl, copy: resolve(folder, values.from) }, stop)
  } catch (error) {
    console.error(
      stop.aborted ? 'Interrupted; the same command goes on from here' : messageOf(error),
    )
    return stop.aborted ? 130 : 1
  }
}

type Order = Omit<ReturnType<typeof options>, 'from'> & { siteUrl: string; copy: string }

async function restore(order: Order, signal: AbortSignal): Promise<number> {
  const { siteUrl, copy } = order
  const meter = new CopyMeter(process.stderr)
  if (order.verify) {
    const { manifest } = await verifyCopy(copy)
    meter.print(`The copy of ${manifest.site} from ${manifest.endedAt} is whole`)
    return 0
  }
  const token = siteToken({ siteUrl, file: order['token-file'], folder, root })
  const progress = new RestoreProgress(statePath(siteUrl, copy))
  if (order.restart) progress.restart()
  const isWhole = await restoreSite({
    site: new SiteClient({ url: siteUrl, token, signal }),
    folder: copy,
    progress,
    print: (line) => meter.print(line),
    onBatch: (kind, lines) => meter.add(kind, lines),
  })
  return isWhole ? 0 : 1
}

/** Each copy has its own notes for each site. */
function statePath(siteUrl: string, copy: string): string {
  const beganAt = readManifest(copy)?.beganAt ?? ''
  const key = createHash('sha256')
    .update(JSON.stringify([siteUrl, copy, beganAt]))
    .digest('hex')
  return join(root, '.wrangler', 'restore', `${key.slice(0, 16)}.json`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string' },
        url: { type: 'string', default: 'http://127.0.0.1:8787' },
        'token-file': { type: 'string' },
        restart: { type: 'boolean', default: false },
        verify: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${usage}`)
    process.exit(2)
  }
}
