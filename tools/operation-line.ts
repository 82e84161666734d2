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

const operations = new Set(['ingested', 'cleaned', 'removed', 'refused'])

/**
 * Makes a line for a person of what the Worker logs of a request that writes or cleans: what became of the page, its
 * title, where it is, and how long it took.
 *
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
