import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ingestToken } from './ingest-token.ts'
import { importRules, testRules } from './rule-tasks.ts'

// `npm run rules`: tests the rules of sites, and imports others.

const usage = `Usage: npm run rules -- test [--page ADDRESS=FILE …] [--site URL]
       npm run rules -- import FILE… [--dry-run] [--site URL]

test cleans the pages that the rules of a running site name, and looks for the words that must and must not come out.
The pages are those that the site kept, or those of --page.
import reads site configs of FiveFilters' Full-Text RSS, files named after the host: quill.example.txt, or
.quill.example.txt for all hosts under it. It stores them as rules and names the lines that no rule can say.
The site is http://127.0.0.1:8787 by default, and the token INGEST_TOKEN of the environment or of .dev.vars.
Exits with 1 if a test failed, or if a file gave no rule.`

process.exitCode = await main()

async function main(): Promise<number> {
  const { values, positionals } = options()
  const [task, ...files] = positionals
  if (values.help) {
    console.log(usage)
    return 0
  }
  const siteUrl = URL.parse(values.site)?.origin
  if (siteUrl === undefined || (task !== 'test' && task !== 'import')) {
    console.error(siteUrl === undefined ? `Not an address: ${values.site}` : usage)
    return 2
  }
  try {
    const pages = new Map(values.page.map(pageOf))
    const configs = files.map((file) => ({
      name: basename(file),
      text: readFileSync(file, 'utf8'),
    }))
    process.chdir(fileURLToPath(new URL('..', import.meta.url)))
    const site = { siteUrl, token: ingestToken() }
    const isDone =
      task === 'test'
        ? await testRules(site, pages, console.log)
        : await importRules(site, configs, !values['dry-run'], console.log)
    return isDone ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

// An address may have equals signs of its own, a file hardly.
function pageOf(given: string): [string, string] {
  const at = given.lastIndexOf('=')
  if (at < 0) throw new Error(`Not ADDRESS=FILE: ${given}`)
  return [given.slice(0, at), readFileSync(given.slice(at + 1), 'utf8')]
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        page: { type: 'string', multiple: true, default: [] },
        'dry-run': { type: 'boolean', default: false },
        site: { type: 'string', default: 'http://127.0.0.1:8787' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}
