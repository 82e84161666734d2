import { sha256Hex } from '../text/digest.ts'
import { Refusal } from './problem.ts'

const windowSeconds = 60

/** How much one client may ask of one part of the service, and who counts. */
type RateLimitPolicy = {
  name: 'ingest' | 'search'
  /** Requests a minute, the same as the binding is configured with; 0 for no limit. */
  perMinute: number
  counter: RateLimit | undefined
}

/**
 * Counts a request and lets it pass while its client has some left. The platform counts by location and
 * tells yes or no, not how many are left, so the field `RateLimit` stands on refusals only.
 *
 * @param client Who is counted; the platform is given a digest of it.
 * @returns The fields that tell the client of the policy; none where there is no limit or no counter, or where
 *   that fails: a limit protects the service and is no condition of it.
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
 * The network that a client is counted by: its IPv4 address, or the first 64 bits of its IPv6 address, of
 * which every household has at least as many addresses as there are in the rest.
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
