import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ArticleContent } from '../../src/article/article-content.ts'
import { clean, type Trace } from './index.ts'

/** A terminal's command that cleans one page. */
export type Command = {
  usage: string
  version: string
  /** What prints each format. The first is the one that is used without `--format`. */
  printers: Readonly<
    Record<
      string,
      (content: ArticleContent, page: Uint8Array, now: Date) => string | Promise<string>
    >
  >
  /** @throws {Error} The bytes are damaged gzip. */
  inflate: (page: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

const options = {
  url: { type: 'string' },
  format: { type: 'string' },
  'content-type': { type: 'string' },
  local: { type: 'boolean', default: false },
  trace: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const

/**
 * Runs a command with the arguments of the process: prints the article on standard output, all else on standard error.
 *
 * @returns The exit code: 0 for an article, 1 for a page that is refused, 2 for wrong arguments or an unreadable file.
 */
export async function run({ usage, version, printers, inflate }: Command): Promise<0 | 1 | 2> {
  const fail = (message: string): 2 => {
    console.error(message)
    return 2
  }
  const read = readArguments()
  if (read instanceof Error) return fail(`${read.message}\n\n${usage}`)
  const { values, positionals } = read
  if (values.help || values.version) {
    console.log(values.help ? usage : version)
    return 0
  }
  const [file = process.stdin.isTTY ? undefined : '-', ...others] = positionals
  const print = printers[values.format ?? Object.keys(printers)[0] ?? '']
  if (!file || !values.url || !print || others.length > 0) return fail(usage)
  const now = new Date()
  let page: Uint8Array
  try {
    page = await inflate(readFileSync(file === '-' ? 0 : file))
  } catch (error) {
    return fail(`Cannot read the page: ${error instanceof Error ? error.message : String(error)}`)
  }
  const contentType = values['content-type'] ?? null
  const result = clean(page, { url: values.url, contentType, isLocal: values.local, now })
  if (values.trace) console.error(traceTable(result.trace))
  if (result.outcome === 'refused') {
    console.error(`${result.reason}: ${result.detail}`)
    return 1
  }
  process.stdout.on('error', endQuietly)
  process.stdout.write(await print(result.content, page, now))
  return 0
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

// As other commands do when their reader has seen enough: `… | head`.
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

function traceTable(trace: Trace): string {
  const rows = trace.map(({ step, action, reason, excerpt }) => [step, action, reason, excerpt])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
