import { Refusal } from './problem.ts'

const maxCounted = 1000
let minute = 0
const counts = new Map<string, number>()

/**
 * Counts a request of a client that has a limit of its own, and admits it within that limit. Each isolate counts by
 * itself, so a client who meets several may send some times as much; the platform's counter bounds that.
 *
 * @throws {Refusal} `rate_limited`, with the seconds to the next minute.
 */
export function admitWithinMinute(client: string, limit: number, now: Date): void {
  const current = Math.floor(now.getTime() / 60_000)
  if (current !== minute || counts.size >= maxCounted) counts.clear()
  minute = current
  const count = (counts.get(client) ?? 0) + 1
  counts.set(client, count)
  if (count <= limit) return
  const seconds = 60 - (Math.floor(now.getTime() / 1000) % 60)
  throw new Refusal(
    'rate_limited',
    { detail: `More than ${limit} requests a minute, the limit of this token`, limit },
    {
      'retry-after': String(seconds),
      ratelimit: `"token";r=0;t=${seconds}`,
      'ratelimit-policy': `"token";q=${limit};w=60`,
    },
  )
}
