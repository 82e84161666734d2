/**
 * The database did not do what it was asked, for a reason that lies with it. The message is its own, without
 * the values of the statement: they may hold what a reader searched for, or a whole article.
 */
export class StorageFault extends Error {
  /** It has more to do than it can; asking again at once makes it worse. */
  readonly isOverload: boolean

  constructor(message: string, isOverload = false) {
    super(message)
    this.name = 'StorageFault'
    this.isOverload = isOverload
  }
}

/** The same while writing, and whether it was written is not known. */
export class UncertainWrite extends StorageFault {
  constructor(message: string) {
    super(message)
    this.name = 'UncertainWrite'
  }
}

// Parts of D1's messages. Those it advises to answer with another attempt:
const transient = [
  'Network connection lost',
  'reset because its code was updated',
  'D1 DB storage caused object to be reset',
  'Cannot resolve D1 DB due to transient issue',
]
// and those it advises to answer with fewer and smaller requests:
const overload = [
  'D1 DB is overloaded',
  'exceeded its memory limit',
  'exceeded its CPU time limit',
  'storage operation exceeded timeout',
]

/**
 * Tells what kind of fault of the database an error is.
 *
 * @returns `null` for an error that has another origin.
 * @see https://developers.cloudflare.com/d1/observability/debug-d1/#error-list
 */
export function storageFault(
  error: unknown,
): { kind: 'transient' | 'overload' | 'lasting'; message: string } | null {
  const messages = messagesOf(error)
  const message = messages.at(-1) ?? ''
  const says = (parts: readonly string[]) => parts.some((part) => message.includes(part))
  if (says(transient)) return { kind: 'transient', message }
  if (says(overload)) return { kind: 'overload', message }
  const isStorage = messages.some((text) => /^(?:D1_|Failed query)/.test(text))
  return isStorage ? { kind: 'lasting', message } : null
}

// Drizzle wraps D1's errors and puts the statement's values into its own message; the cause has none.
function messagesOf(error: unknown): string[] {
  const messages: string[] = []
  for (let at = error; at instanceof Error; at = at.cause) messages.push(at.message)
  return messages
}
