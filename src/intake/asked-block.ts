import * as v from 'valibot'
import { parseAddressPattern, type AddressPattern } from '../article/address-pattern.ts'
import { Refusal } from '../http/problem.ts'

/** Which addresses are to be blocked, and why, as somebody sends it. */
export const blockFormSchema = v.strictObject({
  pattern: v.exactOptional(
    v.pipe(
      v.string(),
      v.description(
        'A host, with *. in front for those below it as well, then perhaps a path; * is any characters',
      ),
    ),
  ),
  source: v.exactOptional(v.pipe(v.string(), v.description('A domain, in place of the pattern'))),
  subdomains: v.exactOptional(
    v.pipe(v.boolean(), v.description('Of a source, whether domains below it are meant, too')),
  ),
  reason: v.exactOptional(v.pipe(v.string(), v.maxLength(300), v.description('For senders'))),
})

/**
 * The block that is asked for.
 *
 * @throws {Refusal} `request_invalid`.
 */
export function askedBlock({
  pattern,
  source,
  subdomains,
  reason = '',
}: v.InferOutput<typeof blockFormSchema>): { pattern: AddressPattern; reason: string } {
  if ((pattern === undefined) === (source === undefined))
    throw new Refusal('request_invalid', { detail: 'Give either pattern or source' })
  const text = pattern ?? `${subdomains ? '*.' : ''}${(source ?? '').replace(/\/.*/, '/-')}`
  const parsed = parseAddressPattern(text)
  if (!parsed || (source !== undefined && parsed.path !== '*'))
    throw new Refusal('request_invalid', {
      detail: `${pattern === undefined ? 'source: Not a domain' : 'pattern: Not a host with a dot, then perhaps a path'}`,
    })
  return { pattern: parsed, reason: reason.trim() }
}
