import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ingestToken } from './ingest-token.ts'
import { translateArticles } from './translate-articles.ts'

// `npm run translate`: asks a running site for the translations of articles that it has.

const usage = `Usage: npm run translate -- [--source DOMAIN] [--since DAY] [--lang TAG] [--force] [--no-wait] [--site URL]

Asks the engines of a running site, by default http://127.0.0.1:8787, to translate the articles of a source since a day
(2026-10-01) into all languages of the site, or into one. Waits until nothing waits any more, unless --no-wait is given.
--force translates again what is translated by a machine, and what was taken away.
The token is INGEST_TOKEN of the environment or of .dev.vars. Exits with 1 if a translation failed.`

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.exitCode = await main()

async function main(): Promise<number> {
  const { source, since, lang, force, site, 'no-wait': isLeft, help } = options()
  if (help) {
    console.log(usage)
    return 0
  }
  const siteUrl = URL.parse(site)?.origin
  if (siteUrl === undefined) {
    console.error(`Not an address: ${site}`)
    return 2
  }
  const order = {
    siteUrl,
    token: ingestToken(),
    source,
    since,
    lang,
    isForced: force,
    isWaiting: !isLeft,
  }
  try {
    return (await translateArticles(order, console.log)) ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        source: { type: 'string', default: '' },
        since: { type: 'string', default: '' },
        lang: { type: 'string', default: '' },
        force: { type: 'boolean', default: false },
        site: { type: 'string', default: 'http://127.0.0.1:8787' },
        'no-wait': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}
