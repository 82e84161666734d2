/** What a page asks of all databases. */
export type Asked = {
  /** Calls; a batch is one. */
  calls: number
  /** How often it waited: calls that run at the same time count once. */
  waits: number
}

const callMilliseconds = 8 // at least, so that calls of one moment overlap

/** Wraps databases so that what is asked of them is counted together. */
export function counted<Databases extends Record<string, D1Database>>(
  databases: Databases,
): { env: Databases; asked: () => Asked } {
  let calls = 0
  let done = 0
  let waits = 0

  async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    calls++
    const depth = done + 1
    waits = Math.max(waits, depth)
    try {
      const [result] = await Promise.all([work(), scheduler.wait(callMilliseconds)])
      return result
    } finally {
      done = Math.max(done, depth)
    }
  }
  function wrapped(d1: D1Database): D1Database {
    const originals = new WeakMap<object, D1PreparedStatement>()
    const statement = (real: D1PreparedStatement): D1PreparedStatement => {
      const counting = {
        bind: (...values: unknown[]) => statement(real.bind(...values)),
        all: () => run(() => real.all()),
        run: () => run(() => real.run()),
        raw: () => run(() => real.raw()),
        first: () => run(() => real.first()),
      } as unknown as D1PreparedStatement
      originals.set(counting, real)
      return counting
    }
    const counting = {
      withSession: () => counting,
      prepare: (sql: string) => statement(d1.prepare(sql)),
      batch: (all: D1PreparedStatement[]) =>
        run(() => d1.batch(all.map((one) => originals.get(one) ?? one))),
    } as unknown as D1Database
    return counting
  }
  const env = Object.fromEntries(
    Object.entries(databases).map(([name, d1]) => [name, wrapped(d1)]),
  ) as Databases
  return { env, asked: () => ({ calls, waits }) }
}
