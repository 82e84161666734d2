import type { Config } from './config.ts'
import type { Articles } from './store/articles.ts'

/** What `/healthz` says: whether the parts answer, never their secrets. */
export type Status = {
  status: 'ok' | 'failing'
  database: 'reachable' | 'unreachable'
  ingest: 'open' | 'closed'
  /** What an operator should mend, in words. */
  faults: string[]
}

/** Asks the database for one row and looks at the settings. One query. */
export async function readStatus(articles: Articles, { ingest, site }: Config): Promise<Status> {
  const faults: string[] = []
  const isReachable = await articles.latest(1).then(
    () => true,
    (error: unknown) => {
      console.error(JSON.stringify({ event: 'database_unreachable', error: String(error) }))
      faults.push('The database does not answer or has not been migrated: run `npm run migrate`')
      return false
    },
  )
  if ('fault' in ingest) faults.push(ingest.fault)
  if (site.url.endsWith('.example')) faults.push('SITE_URL is still the example address')
  return {
    status: isReachable ? 'ok' : 'failing',
    database: isReachable ? 'reachable' : 'unreachable',
    ingest: 'fault' in ingest ? 'closed' : 'open',
    faults,
  }
}
