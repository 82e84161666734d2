import type { Config } from '../../config/config.ts'
import { Refusal } from '../../http/problem.ts'

const maxCredentialLength = 4096 // characters; longer ones are refused unread
const bearer = /^bearer +([\w.~+/-]+=*) *$/i

/**
 * Lets a request pass when it carries the deployment's bearer token.
 *
 * The digests are compared, in constant time, so neither content nor length of the token shows in the
 * time it takes.
 *
 * @param credential The `Authorization` header.
 * @throws {Refusal} `unauthorized` without a bearer token, `forbidden` with a wrong one, `ingest_closed`
 *   when the deployment has no usable token: then nothing is compared.
 * @see https://www.rfc-editor.org/rfc/rfc6750
 */
export async function authorize(
  credential: string | undefined,
  door: Config['ingest'],
): Promise<void> {
  const token =
    credential && credential.length <= maxCredentialLength ? bearer.exec(credential)?.[1] : null
  if (!token) throw new Refusal('unauthorized', {}, { 'www-authenticate': 'Bearer' })
  if ('fault' in door) throw new Refusal('ingest_closed', { detail: door.fault })
  const [given, wanted] = await Promise.all([digest(token), digest(door.token)])
  if (!crypto.subtle.timingSafeEqual(given, wanted)) {
    throw new Refusal('forbidden', {}, { 'www-authenticate': 'Bearer error="invalid_token"' })
  }
}

function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
}
