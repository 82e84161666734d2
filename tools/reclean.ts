import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ingestToken } from './ingest-token.ts'
import { recleanArticles } from './reclean-articles.ts'

// `npm run reclean`: has a running site clean again what it has, of the pages that it kept.

const usage = `Usage: npm run reclean -- [--article ID] [--source DOMAIN] [--from DAY] [--to DAY]
         [--cleaner-version VERSION] [--confidence-below NUMBER] [--all] [--apply] [--site URL]

Shows how the articles that have all that is given would change if their pages were cleaned again: [-what goes-] and
{+what comes+}. Nothing is stored without --apply; with it, a job of the site stores what changes, and this waits for
its end. The site is http://127.0.0.1:8787 by default, and the token INGEST_TOKEN of the environment or of .dev.vars.
Exits with 1 if an article failed, or if its page is not kept or refused when it is to be stored.`

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.exitCode = await main()

async function main(): Promise<number> {
  const values = options()
  if (values.help) {
    console.log(usage)
    return 0
  }
  const siteUrl = URL.parse(values.site)?.origin
  if (siteUrl === undefined) {
    console.error(`Not an address: ${values.site}`)
    return 2
  }
  const { article, source, from, to, all, apply } = values
  const below = values['confidence-below']
  const version = values['cleaner-version']
  const selection = {
    ...(article !== undefined && { article }),
    ...(source !== undefined && { source }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(version !== undefined && { cleanerVersion: version }),
    ...(below !== undefined && { confidenceBelow: Number(below) }),
    ...(all && { all }),
  }
  const order = { siteUrl, token: ingestToken(), selection, isApplied: apply }
  try {
    return (await recleanArticles(order, console.log)) ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        article: { type: 'string' },
        source: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        'cleaner-version': { type: 'string' },
        'confidence-below': { type: 'string' },
        all: { type: 'boolean', default: false },
        apply: { type: 'boolean', default: false },
        site: { type: 'string', default: 'http://127.0.0.1:8787' },
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}
