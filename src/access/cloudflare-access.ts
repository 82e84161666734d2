import { ConfigFault, type Config } from '../config/config.ts'
import { Refusal } from '../http/problem.ts'
import type { Access } from './access.ts'
import { isScope } from './scope.ts'

type AccessSettings = NonNullable<Config['access']>

/** Whom Cloudflare Access let pass; no scopes for somebody whom the settings do not name. */
export type AccessIdentity = Pick<Access, 'name' | 'scopes'>

const limits = { timeoutMilliseconds: 5000, maxBytes: 100_000, isLocalAllowed: false }

/**
 * Checks what Cloudflare Access says of a request: the team's signature, the audience, the issuer, and the time.
 *
 * An isolate keeps the certificates for ten minutes. A key that is not among them makes them be fetched again, at most
 * every half minute.
 *
 * @param assertion The header `Cf-Access-Jwt-Assertion`.
 * @throws {Refusal} `forbidden` without a good one; `access_unavailable` if the certificates cannot be fetched.
 * @throws {ConfigFault} The settings give somebody a scope that does not exist.
 * @see https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/
 */
export async function accessIdentity(
  assertion: string | undefined,
  settings: AccessSettings,
  now: Date,
): Promise<AccessIdentity> {
  const { errors, jwtVerify } = await import('jose')
  try {
    const { payload } = await jwtVerify(assertion ?? '', await certificatesOf(settings.team), {
      issuer: settings.team,
      audience: settings.audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat'],
      currentDate: now,
    })
    // A service token has a common name, a person a mail address.
    const name = [payload['email'], payload['common_name']].find((one) => typeof one === 'string')
    if (typeof name === 'string' && name !== '') return named(name.toLowerCase(), settings)
  } catch (error) {
    const isOfAssertion = error instanceof errors.JOSEError && !ofCertificates.has(error.code)
    if (!isOfAssertion) throw unavailable(error)
  }
  throw new Refusal('forbidden', { detail: 'Cloudflare Access did not let this request pass' })
}

// Of jose's errors, those that are about what was fetched.
const ofCertificates: ReadonlySet<string> = new Set([
  'ERR_JOSE_GENERIC',
  'ERR_JWKS_INVALID',
  'ERR_JWKS_TIMEOUT',
])

function named(name: string, { scopes }: AccessSettings): AccessIdentity {
  const own = scopes.get(name) ?? scopes.get(name.slice(name.lastIndexOf('@'))) ?? []
  return { name, scopes: own.map(checkedScope) }
}

function checkedScope(name: string) {
  if (isScope(name)) return name
  throw new ConfigFault(`Cannot read configuration: ACCESS_SCOPES: ${name} is no scope`)
}

function unavailable(error: unknown): unknown {
  if (error instanceof ConfigFault) return error
  console.error(JSON.stringify({ event: 'access_unavailable', error: String(error) }))
  return new Refusal('access_unavailable', {}, { 'retry-after': '30' })
}

type Certificates = Awaited<ReturnType<typeof remoteCertificates>>
let known: { readonly team: string; readonly certificates: Certificates } | null = null

async function certificatesOf(team: string): Promise<Certificates> {
  if (known?.team !== team) known = { team, certificates: await remoteCertificates(team) }
  return known.certificates
}

async function remoteCertificates(team: string) {
  const [{ createRemoteJWKSet, customFetch }, { boundedFetch }] = await Promise.all([
    import('jose'),
    import('../outgoing/bounded-fetch.ts'),
  ])
  return createRemoteJWKSet(new URL('/cdn-cgi/access/certs', team), {
    cacheMaxAge: 600_000,
    [customFetch]: async (url: string) => {
      const { status, bytes } = await boundedFetch(url, {}, limits)
      if (status !== 200) throw new Error(`Cannot fetch certificates: status ${status}`)
      return new Response(bytes)
    },
  })
}
