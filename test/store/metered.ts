/** The statements that a database ran, and how many rows it read for them. */
export type Meter = { queries: number; rowsRead: number }

const maxParameters = 100 // that D1 takes with one statement; the local one takes any number

/** A database that counts statements and the rows they read. */
export function metered(d1: D1Database): { d1: D1Database; meter: Meter } {
  const meter: Meter = { queries: 0, rowsRead: 0 }
  const note = <T extends D1Result>(result: T): T => {
    meter.queries++
    meter.rowsRead += result.meta.rows_read
    return result
  }
  const originals = new WeakMap<object, D1PreparedStatement>()
  const statement = (real: D1PreparedStatement): D1PreparedStatement => {
    const counting = {
      bind: (...values: unknown[]) => {
        if (values.length > maxParameters)
          throw new Error(`${values.length} parameters are too many`)
        return statement(real.bind(...values))
      },
      all: async () => note(await real.all()),
      run: async () => note(await real.run()),
      // `raw` does not report its cost, so the statement is run once more for that.
      raw: async () => {
        note(await real.all())
        return real.raw()
      },
    } as unknown as D1PreparedStatement
    originals.set(counting, real)
    return counting
  }
  const counted: D1Database = {
    withSession: () => counted,
    prepare: (sql: string) => statement(d1.prepare(sql)),
    batch: async (all: D1PreparedStatement[]) =>
      (await d1.batch(all.map((one) => originals.get(one) ?? one))).map(note),
  } as unknown as D1Database
  return { d1: counted, meter }
}
