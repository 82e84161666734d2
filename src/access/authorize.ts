import type { Config } from '../config/config.ts'
import { Refusal } from '../http/problem.ts'
import { firstAccess, type Access } from './access.ts'

const maxCredentialLength = 4096 // characters; longer ones are refused unread
const bearer = /^bearer +([\w.~+/-]+=*) *$/i

/**
 * Admits a request that has the deployment's bearer token.
 *
 * It compares digests in constant time, so the time reveals neither the content nor the length of the token.
 *
 * @param credential The `Authorization` header.
 * @throws {Refusal} `unauthorized` without a bearer token, `forbidden` with a wrong one, `ingest_closed` if the
 *   deployment has no usable token: then nothing is compared.
 * @see https://www.rfc-editor.org/rfc/rfc6750
 */
export async function authorize(
  credential: string | undefined,
  ingest: Config['ingest'],
): Promise<Access> {
  const token =
    credential && credential.length <= maxCredentialLength ? bearer.exec(credential)?.[1] : null
  if (!token) throw new Refusal('unauthorized', {}, { 'www-authenticate': 'Bearer' })
  if ('fault' in ingest) throw new Refusal('ingest_closed', { detail: ingest.fault })
  const [given, wanted] = await Promise.all([digest(token), digest(ingest.token)])
  if (!crypto.subtle.timingSafeEqual(given, wanted)) {
    throw new Refusal('forbidden', {}, { 'www-authenticate': 'Bearer error="invalid_token"' })
  }
  return firstAccess
}

function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
}
