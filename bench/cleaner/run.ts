import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { installPeers } from '../install.ts'
import type { Report } from './contest.ts'
import { holdContest } from './hold-contest.ts'
import { pagesIn } from './pages.ts'
import {
  confidenceTable,
  costTable,
  pictureTable,
  qualityTable,
  setsWithTruth,
  worstTable,
} from './report.ts'
import { baseline, isContestantName, ours, roster, type ContestantName } from './roster.ts'
import { ownIn, untunedPages } from './untuned/untuned-pages.ts'

// `npm run bench:cleaner`; see bench/README.md.

const usage = `Usage: npm run bench:cleaner -- [pages folder] [--only NAME] [--limit N] [--worst N] [--passes N]
NAME is one of: ${Object.keys(roster).join(', ')}`

const samples = fileURLToPath(new URL('../../samples', import.meta.url))

await main()

async function main(): Promise<void> {
  const { folder, ...options } = readArguments()
  installPeers()
  await measure(`Pages of ${folder}`, folder, options)
  await measure('Pages on which nobody tuned our cleaner', await untunedPages(), options)
}

type Options = Omit<ReturnType<typeof readArguments>, 'folder'>

async function measure(title: string, folder: string, options: Options): Promise<void> {
  const { names, limit, worst, passes } = options
  const reports = new Map<ContestantName, Report>()
  for (const name of names) {
    console.error(`Running ${name}`)
    reports.set(name, await holdContest({ name, folder, limit, passes }))
  }
  print(title, reports, worst)
}

function print(title: string, reports: ReadonlyMap<ContestantName, Report>, worst: number): void {
  const parse = reports.get(baseline)!
  const labelled = new Map([...reports].map(([name, report]) => [label(name), report]))
  const extractors = new Map([...labelled].filter(([, report]) => report !== parse))
  const today = new Date().toISOString().slice(0, 10)
  console.log(
    `\n# ${title}\n\n${today}, Node ${process.versions.node}, ${parse.results.length} pages`,
  )
  for (const set of setsWithTruth(parse)) {
    const count = parse.results.filter((result) => result.set === set).length
    section(`Quality: ${set}, ${count} pages`, qualityTable(marked(extractors, set), set))
    section(`Pictures: ${set}`, pictureTable(extractors, set))
  }
  section('CPU a page', costTable(labelled, parse))
  const own = reports.get(ours)
  if (!own || setsWithTruth(own).length === 0) return
  section(`Confidence of ${ours}`, confidenceTable(own))
  if (worst > 0) section(`Worst pages of ${ours}`, worstTable(own, worst))
}

/** A contestant that is compared with what it printed itself is marked as such. */
function marked(reports: ReadonlyMap<string, Report>, set: string): Map<string, Report> {
  const own = ownIn(set)
  return new Map(
    [...reports].map(([name, report]) => [
      own && name.startsWith(own) ? `${name}, by its own measure` : name,
      report,
    ]),
  )
}

function section(title: string, table: string): void {
  console.log(`\n${title}\n\n${table}`)
}

type Manifest = { devDependencies: Record<string, string> }

/** A contestant's name with its version, as bench/package.json pins it. */
function label(name: ContestantName): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  const { devDependencies } = JSON.parse(manifest) as Manifest
  const version = devDependencies[name.split(' ')[0] ?? '']
  return version ? `${name} ${version}` : name
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        limit: { type: 'string', default: '100000' },
        worst: { type: 'string', default: '0' },
        passes: { type: 'string', default: '2' },
      },
    })
    const folder = positionals[0] ?? samples
    if (pagesIn(folder, 1).length === 0) throw new Error(`Cannot find pages in ${folder}`)
    return {
      folder,
      names: namesOf(values.only),
      limit: whole('limit', values.limit, 1),
      worst: whole('worst', values.worst, 0),
      passes: whole('passes', values.passes, 1),
    }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

// The baseline always runs: there are no ratios without it.
function namesOf(only: string | undefined): ContestantName[] {
  if (only === undefined) return Object.keys(roster).filter(isContestantName)
  if (!isContestantName(only)) throw new Error(`Unknown contestant: ${only}`)
  return [...new Set([baseline, only] as const)]
}

function whole(name: string, value: string, least: number): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= least) return number
  throw new Error(`--${name} takes a whole number from ${least}, not ${value}`)
}
