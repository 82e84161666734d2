import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interruption } from '../ingest/interruption.ts'
import { SiteClient } from '../ingest/site-client.ts'
import { siteToken } from '../ingest/site-token.ts'

/** The root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const folder = process.env['INIT_CWD'] ?? process.cwd() // npm goes to the root of the project

/** The options that both commands have. */
export const siteOptions = {
  url: { type: 'string', default: 'http://127.0.0.1:8787' },
  'token-file': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/** The site and the folder of a copy. */
type CopyEnds = {
  readonly siteUrl: string
  readonly folder: string
  /** Opens the site, with the token for it. */
  readonly site: () => SiteClient
}

type CopyCommand<Values> = {
  readonly usage: string
  /** @throws {Error} An option that there is not. */
  readonly parse: () => Values
  /** The folder of the copy, as it was typed. */
  readonly folderOf: (values: Values) => string | undefined
  /** Copies. Resolves with whether all is there. */
  readonly copy: (values: Values, ends: CopyEnds) => Promise<boolean>
}

/**
 * Runs a command that copies between a site and a folder.
 *
 * @returns The exit status: 0, 1 when something is missing or went wrong, 2 for a wrong use, 130 when interrupted.
 */
export async function runCopyCommand<Values extends SiteValues>({
  usage,
  parse,
  folderOf,
  copy,
}: CopyCommand<Values>): Promise<number> {
  let values: Values
  try {
    values = parse()
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${usage}`)
    return 2
  }
  if (values.help) {
    console.log(usage)
    return 0
  }
  const typed = folderOf(values)
  const siteUrl = URL.parse(values.url)?.origin ?? 'null'
  if (siteUrl === 'null' || typed === undefined) {
    console.error(typed === undefined ? usage : `Not an address: ${values.url}`)
    return 2
  }
  const stop = interruption()
  try {
    const site = () => {
      const token = siteToken({ siteUrl, file: values['token-file'], folder, root })
      return new SiteClient({ url: siteUrl, token, signal: stop })
    }
    return (await copy(values, { siteUrl, folder: resolve(folder, typed), site })) ? 0 : 1
  } catch (error) {
    console.error(
      stop.aborted ? 'Interrupted; the same command goes on from here' : messageOf(error),
    )
    return stop.aborted ? 130 : 1
  }
}

type SiteValues = { url: string; 'token-file'?: string | undefined; help: boolean }

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
