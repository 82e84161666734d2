import { overriding } from './overriding.ts'

/** What a request costs at the database. */
export type Meter = {
  /** Calls that waited for the database; a batch is one call. */
  calls: number
  /** Time spent waiting, from the first byte sent to the last one read. */
  milliseconds: number
  /** As far as the database reports them: not for statements that are read as arrays, with `raw`. */
  rowsRead: number
  rowsWritten: number
}

/** The methods of a database that run statements; a session has them, too. */
export type D1 = Pick<D1Database, 'prepare' | 'batch'>

export function newMeter(): Meter {
  return { calls: 0, milliseconds: 0, rowsRead: 0, rowsWritten: 0 }
}

/** Wraps a database so that a meter counts its calls; several databases may have one. */
export function metered<T extends D1>(d1: T, meter = newMeter()): { d1: T; meter: Meter } {
  const wrapped = new WeakMap<object, D1PreparedStatement>()

  async function measure<R>(call: () => Promise<R>): Promise<R> {
    const startedAt = Date.now()
    meter.calls++
    try {
      return await call()
    } finally {
      meter.milliseconds += Date.now() - startedAt
    }
  }
  function note<R extends D1Result>(result: R): R {
    meter.rowsRead += result.meta.rows_read
    meter.rowsWritten += result.meta.rows_written
    return result
  }
  function wrap(statement: D1PreparedStatement): D1PreparedStatement {
    const counting = overriding(statement, {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => note(await measure(() => statement.all())),
      run: async () => note(await measure(() => statement.run())),
      first: (column: string) => measure(() => statement.first(column)),
      raw: (options: { columnNames: true }) => measure(() => statement.raw(options)),
    })
    wrapped.set(counting, statement)
    return counting
  }

  const counting = overriding(d1, {
    prepare: (query: string) => wrap(d1.prepare(query)),
    batch: async (statements: D1PreparedStatement[]) => {
      const originals = statements.map((statement) => wrapped.get(statement) ?? statement)
      return (await measure(() => d1.batch(originals))).map(note)
    },
  })
  return { d1: counting, meter }
}
