/**
 * A failure of the database. The message is the database's own, without the values of the statement: they may contain
 * what a reader searched for, or a whole article.
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
 * The kind of a fault:
 *
 * - `transient`: a retry may succeed.
 * - `overload`: a retry at once makes it worse.
 * - `full`: no write succeeds until there is room.
 * - `quota`: reads, or writes, are refused until midnight UTC.
 * - `lasting`: any other.
 */
type FaultKind = 'transient' | 'overload' | 'full' | 'quota' | 'lasting'

/** A failure while writing, after which it is not known whether something was written. */
export class UncertainWrite extends StorageFault {
  constructor(message: string) {
    super(message, 'transient')
    this.name = 'UncertainWrite'
  }
}

// Parts of D1's messages, by what its documentation advises.
const signs: readonly (readonly [kind: FaultKind, parts: readonly string[]])[] = [
  // Retry:
  [
    'transient',
    [
      'Network connection lost',
      'reset because its code was updated',
      'D1 DB storage caused object to be reset',
      'Cannot resolve D1 DB due to transient issue',
    ],
  ],
  // Send fewer and smaller requests:
  [
    'overload',
    [
      'D1 DB is overloaded',
      'exceeded its memory limit',
      'exceeded its CPU time limit',
      'storage operation exceeded timeout',
    ],
  ],
  // Make room in the database or the account; the last two messages are SQLite's own:
  [
    'full',
    [
      'Exceeded maximum DB size',
      'maximum account storage limit',
      'SQLITE_FULL',
      'database or disk is full',
    ],
  ],
  // Change the plan, or wait until tomorrow:
  ['quota', ['daily row read limit', 'daily row write limit']],
]

/**
 * Recognises a fault of the database.
 *
 * @returns `null` for an error of another origin.
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

// Drizzle wraps D1's errors and puts the statement's values in its own message; the cause has none.
function messagesOf(error: unknown): string[] {
  const messages: string[] = []
  for (let at = error; at instanceof Error; at = at.cause) messages.push(at.message)
  return messages
}
