type Operation = {
  event: string
  outcome?: string
  code?: string
  status?: number
  title?: string
  page?: string
  source?: string
  path?: string
  article?: string
  lang?: string
  reason?: string | null
  faults?: string[]
  dueAt?: string | null
  job?: string
  state?: string
  pages?: number
  ms?: number
}

const operations = new Set([
  'ingested',
  'cleaned',
  'removed',
  'translated',
  'untranslated',
  'corrected',
  'asked',
  'queued',
  'capture',
  'job',
  'mail',
  'refused',
])

/**
 * Rewrites the log line of a request that writes or cleans, of a turn of a job, a mail, or an attempt to translate, for
 * a person: outcome, title, address and duration; for an attempt that failed why, and when it is tried again.
 *
 * @param logged One line of the Worker's log.
 * @returns `null` for any other line.
 */
export function operationLine(logged: string): string | null {
  const operation = parsed(logged)
  if (!operation || !operations.has(operation.event)) return null
  const { title, page, source, path, article, lang, job, pages, ms = 0 } = operation
  const { reason, faults = [], dueAt } = operation
  const where = page ?? source ?? [path, article, lang, job].filter(Boolean).join(' ')
  const many = pages !== undefined && `${pages} pages`
  const again = dueAt && `again at ${dueAt}`
  return [resultOf(operation), title, where, many, reason, ...faults, again, `${ms} ms`]
    .filter(Boolean)
    .join('  ')
}

// What else an outcome would be taken for: one of a page that was posted.
const outcomesOf: Readonly<Record<string, string>> = {
  translated: 'translation',
  asked: 'asked',
  job: 'job',
  mail: 'mail',
}

function resultOf({ event, outcome, state, code, status = 0 }: Operation): string {
  if (status >= 400) return `${status} ${code ?? event}`
  return [outcomesOf[event], outcome ?? state ?? event, event === 'mail' && code]
    .filter(Boolean)
    .join(' ')
}

function parsed(line: string): Operation | null {
  if (!line.startsWith('{"event":')) return null
  try {
    return JSON.parse(line) as Operation
  } catch {
    return null
  }
}
