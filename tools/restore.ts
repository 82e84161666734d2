import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readManifest } from './copy/copy-manifest.ts'
import { CopyMeter } from './copy/copy-meter.ts'
import { RestoreProgress } from './copy/restore-progress.ts'
import { restoreSite } from './copy/restore-site.ts'
import { root, runCopyCommand, siteOptions } from './copy/run-copy-command.ts'
import { verifyCopy } from './copy/verify-copy.ts'

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

const options = {
  ...siteOptions,
  from: { type: 'string' },
  restart: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
} as const

process.exitCode = await runCopyCommand({
  usage,
  parse: () => parseArgs({ options }).values,
  folderOf: ({ from }) => from,
  copy: async ({ verify, restart }, { siteUrl, folder, site }) => {
    const meter = new CopyMeter(process.stderr)
    if (verify) {
      const { manifest } = await verifyCopy(folder)
      meter.print(`The copy of ${manifest.site} from ${manifest.endedAt} is whole`)
      return true
    }
    const client = site()
    const progress = new RestoreProgress(statePath(siteUrl, folder))
    if (restart) progress.restart()
    return restoreSite({
      site: client,
      folder,
      progress,
      print: (line) => meter.print(line),
      onBatch: (kind, lines) => meter.add(kind, lines),
    })
  },
})

/** Each copy has its own notes for each site. */
function statePath(siteUrl: string, copy: string): string {
  const beganAt = readManifest(copy)?.beganAt ?? ''
  const key = createHash('sha256')
    .update(JSON.stringify([siteUrl, copy, beganAt]))
    .digest('hex')
  return join(root, '.wrangler', 'restore', `${key.slice(0, 16)}.json`)
}
