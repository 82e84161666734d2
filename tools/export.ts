import { parseArgs } from 'node:util'
import { CopyMeter } from './copy/copy-meter.ts'
import { exportSite } from './copy/export-site.ts'
import { runCopyCommand, siteOptions } from './copy/run-copy-command.ts'

// `npm run export`: copies all that a running site has to files.

const usage = `Usage: npm run --silent export -- --to FOLDER [--url URL] [--token-file FILE]

Copies all that a running site has, by default http://127.0.0.1:8787, to files of JSON lines in FOLDER. The site is read
as it is served; nothing on it changes. The copy has no pages or pictures of the bucket.

--token-file    a file with a token for admin; else INGEST_TOKEN of the environment, for a site on this machine of
                .dev.vars

After Ctrl+C, or whatever else ends it, the same command goes on where it was. Exits with 1 if something could not be
read, 130 if interrupted.`

process.exitCode = await runCopyCommand({
  usage,
  parse: () => parseArgs({ options: { ...siteOptions, to: { type: 'string' } } }).values,
  folderOf: ({ to }) => to,
  copy: (_values, { siteUrl, folder, site }) => {
    const meter = new CopyMeter(process.stderr)
    return exportSite({
      site: site(),
      siteUrl,
      folder,
      print: (line) => meter.print(line),
      onPart: ({ kind, lines }) => meter.add(kind, lines),
    })
  },
})
