/** How a call to the database fails: before it does anything, after it did it all, or by no answer ever. */
export type Failure = { error: string; isDone?: boolean } | 'no answer'

/**
 * A database that fails on demand.
 *
 * @param failure Is given each call's statements and its number, from 1, and tells how it fails; `null` lets it
 *   through.
 */
export function failing(
  d1: D1Database,
  failure: (sql: string, call: number) => Failure | null,
): D1Database {
  let calls = 0
  const texts = new WeakMap<object, string>()
  const originals = new WeakMap<object, D1PreparedStatement>()

  async function run<Result>(sql: string, work: () => Promise<Result>): Promise<Result> {
    const fault = failure(sql, ++calls)
    if (fault === null) return work()
    if (fault === 'no answer') return new Promise(() => {})
    if (fault.isDone) await work()
    throw new Error(fault.error)
  }

  function statement(real: D1PreparedStatement, sql: string): D1PreparedStatement {
    const wrapped = {
      bind: (...values: unknown[]) => statement(real.bind(...values), sql),
      all: () => run(sql, () => real.all()),
      run: () => run(sql, () => real.run()),
      raw: () => run(sql, () => real.raw()),
    } as unknown as D1PreparedStatement
    originals.set(wrapped, real)
    texts.set(wrapped, sql)
    return wrapped
  }

  const database = {
    prepare: (sql: string) => statement(d1.prepare(sql), sql),
    batch: (all: D1PreparedStatement[]) =>
      run(all.map((one) => texts.get(one)).join(';\n'), () =>
        d1.batch(all.map((one) => originals.get(one) ?? one)),
      ),
    withSession: () => database,
  } as unknown as D1Database
  return database
}

/** Messages of D1 as its documentation lists them. */
export const d1Errors = {
  lost: 'D1_ERROR: Network connection lost.',
  updated: 'D1_ERROR: D1 DB reset because its code was updated.',
  reset: 'D1_ERROR: Internal error in D1 DB storage caused object to be reset.',
  starting: 'D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.',
  unreachable: 'D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.',
  queued: 'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
  tooMany: 'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
  memory: "D1_ERROR: D1 DB's isolate exceeded its memory limit and was reset.",
  cpu: 'D1_ERROR: D1 DB exceeded its CPU time limit and was reset.',
  timeout: 'D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.',
  size: 'D1_ERROR: Exceeded maximum DB size.',
  account:
    "D1_ERROR: Your account has exceeded D1's maximum account storage limit, please contact Cloudflare",
  disk: 'D1_ERROR: database or disk is full: SQLITE_FULL',
  rowsRead: "D1_ERROR: Your account has exceeded D1's free tier daily row read limit.",
  rowsWritten: "D1_ERROR: Your account has exceeded D1's free tier daily row write limit.",
  table: 'D1_ERROR: no such table: articles: SQLITE_ERROR',
} as const
