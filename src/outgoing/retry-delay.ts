const minute = 60
const hour = 60 * minute

// As the specification of Standard Webhooks advises, but no sooner than the cron comes by: three days in all.
const delays = [
  minute,
  10 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]
const maxAskedSeconds = 24 * hour

/**
 * How long to wait before a delivery is tried again.
 *
 * @param attempts How many there were, from 1.
 * @param retryAfter The header of the answer, in seconds or as a date: at least so long, up to a day.
 * @returns Seconds; `null` after the last attempt.
 */
export function retryDelaySeconds(
  attempts: number,
  retryAfter: string | null,
  now: Date,
): number | null {
  const delay = delays[attempts - 1]
  if (delay === undefined) return null
  const asked = secondsAsked(retryAfter, now)
  return Math.max(delay, Math.min(asked, maxAskedSeconds))
}

function secondsAsked(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter)
  const seconds = Math.ceil((Date.parse(retryAfter) - now.getTime()) / 1000)
  return Number.isNaN(seconds) ? 0 : seconds
}
