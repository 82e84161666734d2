import { countedAtMost } from './store/vitals.ts'

/**
 * Says what files articles that stand in no list, or `null` when there are none: a migration took them out, or
 * an older version stored them.
 *
 * @param environment The one in wrangler.toml that was deployed; `null` for the one without a name.
 */
export function unlistedAdvice(unlisted: number, environment: string | null): string | null {
  if (unlisted === 0) return null
  const target = environment ? `--remote --env ${environment}` : '--remote'
  const [are, count] =
    unlisted === 1
      ? ['article is', '1']
      : ['articles are', unlisted < countedAtMost ? `${unlisted}` : `${countedAtMost} or more`]
  return `${count} ${are} in no list. The cron files 50 every ten minutes. To file all now, run: npm run doctor -- ${target} --fix`
}
