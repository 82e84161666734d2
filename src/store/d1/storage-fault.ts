/**
 * The database did not do what it was asked, for a reason that lies with it. The message is its own, without
 * the values of the statement: they may hold what a reader searched for, or a whole article.
 */
export class StorageFault extends Error {
  readonly kind: FaultKind

  constructor(message: string, kind: FaultKind = 'lasting') {
    super(message)
    this.name = 'StorageFault'
    this.kind = kind
  }
}

/**
 * What kind of fault a database has: `transient` ones pass when tried again; `overload` grows by asking again at
 * once; `full` takes no write until there is room; `quota` answers nothing more of the kind until midnight UTC.
 */
type FaultKind = 'transient' | 'overload' | 'full' | 'quota' | 'lasting'

/** The same while writing, and whether it was written is not known. */
export class UncertainWrite extends StorageFault {
  constructor(message: string) {
    super(message, 'transient')
    this.name = 'UncertainWrite'
  }
}

// Parts of D1's messages, by what it advises to do.
const signs: readonly (readonly [kind: FaultKind, parts: readonly string[]])[] = [
  // Another attempt:
  [
    'transient',
    [
      'Network connection lost',
      'reset because its code was updated',
      'D1 DB storage caused object to be reset',
      'Cannot resolve D1 DB due to transient issue',
    ],
  ],
  // Fewer and smaller requests:
  [
    'overload',
    [
      'D1 DB is overloaded',
      'exceeded its memory limit',
      'exceeded its CPU time limit',
      'storage operation exceeded timeout',
    ],
  ],
  // Room, in the database or in the account; the last two are SQLite's own.
  [
    'full',
    [
      'Exceeded maximum DB size',
      'maximum account storage limit',
      'SQLITE_FULL',
      'database or disk is full',
    ],
  ],
  // Another plan, or tomorrow:
  ['quota', ['daily row read limit', 'daily row write limit']],
]

/**
 * Tells what kind of fault of the database an error is.
 *
 * @returns `null` for an error that has another origin.
 * @see https://developers.cloudflare.com/d1/observability/debug-d1/#error-list
 */
export function storageFault(error: unknown): { kind: FaultKind; message: string } | null {
  const messages = messagesOf(error)
  const message = messages.at(-1) ?? ''
  const known = signs.find(([, parts]) => parts.some((part) => message.includes(part)))
  if (known) return { kind: known[0], message }
  const isStorage = messages.some((text) => /^(?:D1_|Failed query)/.test(text))
  return isStorage ? { kind: 'lasting', message } : null
}

// Drizzle wraps D1's errors and puts the statement's values into its own message; the cause has none.
function messagesOf(error: unknown): string[] {
  const messages: string[] = []
  for (let at = error; at instanceof Error; at = at.cause) messages.push(at.message)
  return messages
}
