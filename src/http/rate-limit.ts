import { sha256Hex } from '../text/sha256.ts'
import { Refusal } from './problem.ts'

const windowSeconds = 60

/** How many requests one client may send to one part of the service, and what counts them. */
type RateLimitPolicy = {
  name: 'ingest' | 'search'
  /** Requests a minute, as in the configuration of the binding; 0 for no limit. */
  perMinute: number
  counter: RateLimit | undefined
}

/**
 * Counts a request and admits it while its client is within the limit. The platform counts by location and does not
 * tell how many requests are left, so only refusals have the field `RateLimit`.
 *
 * @param client Identifies the client; the platform gets a digest of it.
 * @returns The fields that describe the policy. They are empty without a limit or a counter. If the counter fails, the
 *   request is admitted: the service must not depend on its limit.
 * @throws {Refusal} `rate_limited`
 * @see https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export async function admit(
  { name, perMinute, counter }: RateLimitPolicy,
  client: string,
): Promise<Record<string, string>> {
  if (perMinute === 0 || !counter) return {}
  const policy = { 'ratelimit-policy': `"${name}";q=${perMinute};w=${windowSeconds}` }
  const isAdmitted = await count(counter, await sha256Hex(`${name} ${client}`))
  if (isAdmitted) return policy
  const detail = `More than ${perMinute} requests a minute`
  throw new Refusal(
    'rate_limited',
    { detail, limit: perMinute },
    {
      'retry-after': String(windowSeconds),
      ratelimit: `"${name}";r=0;t=${windowSeconds}`,
      ...policy,
    },
  )
}

async function count(counter: RateLimit, key: string): Promise<boolean> {
  try {
    return (await counter.limit({ key })).success
  } catch (error) {
    console.warn(JSON.stringify({ event: 'rate_limit_failed', error: String(error) }))
    return true
  }
}

/**
 * The network that a client is counted by: its IPv4 address, or the first 64 bits of its IPv6 address. A household has
 * all addresses with the same 64 bits.
 */
export function clientNetwork(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const trailing = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - trailing.length)
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...trailing]
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
