import { ConfigError } from './config.ts'
import { Refusal } from './problem.ts'

/**
 * Turns whatever was thrown into what the client is told. A refusal stays as it is; anything else is a
 * fault of ours: the log gets it whole, the client a number to ask with.
 */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof ConfigError) return new Refusal('misconfigured', { detail: error.message })
  const incident = crypto.randomUUID()
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ event: 'failed', incident, error: text }))
  return isStorageFault(text)
    ? new Refusal('storage_unavailable', { incident }, { 'retry-after': '30' })
    : new Refusal('internal', { incident })
}

// D1 marks its errors so, and Drizzle wraps them.
function isStorageFault(text: string): boolean {
  return text.includes('D1_ERROR') || text.includes('Failed query')
}
