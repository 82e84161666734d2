import { isCodecLoaded, loadCodec } from './codec.ts'
import type { D1 } from './meter.ts'
import { overriding } from './overriding.ts'

/** How each SELECT of a packed body names it: as digits, since D1 gives a BLOB as a list of numbers. */
const packed = 'hex('

/**
 * Wraps a database so that who reads a packed body can unpack it at once: the first statements that read one are
 * answered when the codec is loaded. It is loaded while the database works. Afterwards, no other database is wrapped.
 */
export function withCodec<T extends D1>(d1: T): T {
  const known = wrappers.get(d1)
  if (known) return known as T
  if (isCodecLoaded()) return d1
  const wrapper = waitingFor(d1)
  wrappers.set(d1, wrapper)
  return wrapper
}

// Two that are opened of one database are the same.
const wrappers = new WeakMap<D1, D1>()

function waitingFor<T extends D1>(d1: T): T {
  const wrapped = new WeakMap<object, D1PreparedStatement>()

  async function answered<R>(answer: Promise<R>): Promise<R> {
    const [result] = await Promise.all([answer, loadCodec()])
    return result
  }
  function wrap(statement: D1PreparedStatement): D1PreparedStatement {
    const waiting = overriding(statement, {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: () => answered(statement.all()),
      run: () => answered(statement.run()),
      first: (column: string) => answered(statement.first(column)),
      raw: (options: { columnNames: true }) => answered(statement.raw(options)),
    })
    wrapped.set(waiting, statement)
    return waiting
  }

  return overriding(d1, {
    prepare: (query: string) => {
      const statement = d1.prepare(query)
      return isCodecLoaded() || !query.includes(packed) ? statement : wrap(statement)
    },
    batch: (statements: D1PreparedStatement[]) => {
      const originals = statements.map((statement) => wrapped.get(statement) ?? statement)
      const answer = d1.batch(originals)
      return statements.some((statement) => wrapped.has(statement)) ? answered(answer) : answer
    },
  })
}
