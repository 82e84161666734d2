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
  ms?: number
}

const operations = new Set([
  'ingested',
  'cleaned',
  'removed',
  'translated',
  'untranslated',
  'asked',
  'refused',
])

/**
 * Rewrites the log line of a request that writes or cleans, for a person: outcome, title, address and duration.
 *
 * @param logged One line of the Worker's log.
 * @returns `null` for any other line.
 */
export function operationLine(logged: string): string | null {
  const operation = parsed(logged)
  if (!operation || !operations.has(operation.event)) return null
  const { event, outcome, code, status = 0, title, page, source, path, article, ms = 0 } = operation
  const result = status >= 400 ? `${status} ${code ?? event}` : (outcome ?? event)
  const where = page ?? source ?? [path, article].filter(Boolean).join(' ')
  return [result, title, where, `${ms} ms`].filter(Boolean).join('  ')
}

function parsed(line: string): Operation | null {
  if (!line.startsWith('{"event":')) return null
  try {
    return JSON.parse(line) as Operation
  } catch {
    return null
  }
}
