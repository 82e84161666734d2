import { parseArgs } from 'node:util'

/** The environment that options for wrangler name with `--env` or `-e`; empty for the one without a name. */
export function environmentIn(options: readonly string[]): string {
  const { values } = parseArgs({
    args: [...options],
    options: { env: { type: 'string', short: 'e', default: '' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.env === 'string' ? values.env : ''
}
