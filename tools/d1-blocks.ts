import { periodStart } from '../src/store/periods/databases.ts'

/** A database as wrangler.toml binds it. */
export type D1Block = {
  binding: string
  name: string
  /** The line after its last one, counted from 0. */
  end: number
}

/**
 * Reads the databases that wrangler.toml binds in an environment, in their order.
 *
 * @param environment Empty for the one without a name.
 */
export function d1Blocks(toml: string, environment: string): D1Block[] {
  const heading = headingOf(environment)
  const lines = toml.split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() !== heading) return []
    const rest = lines.slice(index + 1)
    const length = rest.findIndex((next) => !/^\s*[a-z_]+\s*=/.test(next))
    const block = length < 0 ? rest : rest.slice(0, length)
    const value = (key: string) =>
      block.flatMap((one) => new RegExp(`^\\s*${key}\\s*=\\s*"([^"]*)"`).exec(one)?.[1] ?? [])[0]
    const binding = value('binding')
    const name = value('database_name')
    return binding && name ? [{ binding, name, end: index + 1 + block.length }] : []
  })
}

/** Adds the database of a period after the last one that an environment binds, named after that of `DB`. */
export function withPeriod(toml: string, environment: string, binding: string): string {
  const blocks = d1Blocks(toml, environment)
  const main = blocks.find((one) => one.binding === 'DB')
  const end = blocks.at(-1)?.end
  if (!main || end === undefined) throw new Error('wrangler.toml binds no database as DB')
  const name = `${main.name}-${binding.replace('DB_', '').replace('_', '-')}`
  const block = [
    '',
    headingOf(environment),
    `binding = "${binding}"`,
    `database_name = "${name}"`,
    'migrations_dir = "migrations"',
  ]
  return toml
    .split('\n')
    .toSpliced(end, 0, ...block)
    .join('\n')
}

function headingOf(environment: string): string {
  return environment === '' ? '[[d1_databases]]' : `[[env.${environment}.d1_databases]]`
}

const daysAhead = 60

/**
 * The binding that a site with databases by period needs next, if it begins within 60 days. The next period is as long
 * as the one before the newest; `null` if there are no periods, or if it is not needed yet.
 */
export function nextPeriod(bindings: readonly string[], now: Date): string | null {
  const starts = bindings.flatMap((name) => periodStart(name) ?? []).toSorted()
  const newest = starts.at(-1)
  if (newest === undefined) return null
  const before = starts.at(-2)
  const isByYear = bindings.every((name) => !/^DB_\d{4}_\d{2}$/.test(name))
  const months = isByYear || before === undefined ? 12 : monthsOf(newest) - monthsOf(before)
  const next = monthsOf(newest) + months
  const [year, month] = [Math.floor(next / 12), (next % 12) + 1]
  if (Date.UTC(year, month - 1) - now.getTime() > daysAhead * 86_400_000) return null
  const digits = String(year).padStart(4, '0')
  return isByYear ? `DB_${digits}` : `DB_${digits}_${String(month).padStart(2, '0')}`
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}
