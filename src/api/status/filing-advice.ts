import { countedAtMost } from '../../store/vitals.ts'

/**
 * Returns advice on how to file articles that are in no list, because a migration took them out or an older version
 * stored them; `null` if there are none.
 *
 * @param environment The deployed environment in wrangler.toml; `null` for the one without a name.
 */
export function unlistedAdvice(unlisted: number, environment: string | null): string | null {
  return filingAdvice(unlisted, 'in no list', environment)
}

/**
 * Returns the same advice for articles that are filed by older rules. Where the rules differ, nobody finds these
 * articles.
 */
export function outdatedAdvice(outdated: number, environment: string | null): string | null {
  return filingAdvice(outdated, 'filed by the rules of an older version', environment)
}

function filingAdvice(count: number, how: string, environment: string | null): string | null {
  if (count === 0) return null
  const target = environment ? `--remote --env ${environment}` : '--remote'
  const [are, counted] =
    count === 1
      ? ['article is', '1']
      : ['articles are', count < countedAtMost ? `${count}` : `${countedAtMost} or more`]
  return `${counted} ${are} ${how}. The cron files 50 every ten minutes. To file all now, run: npm run doctor -- ${target} --fix`
}
