import * as v from 'valibot'
import { maxUrlLength } from '../article/safe-url.ts'
import { webhookEventNames } from '../outgoing/webhook-events.ts'

const maxDomainLength = 253 // characters

/** A webhook as somebody sends it. */
export const webhookFormSchema = v.strictObject({
  url: v.pipe(
    v.string(),
    v.maxLength(maxUrlLength),
    v.description('Where to send events: an https address on a public host'),
  ),
  events: v.exactOptional(
    v.pipe(
      v.array(v.picklist(webhookEventNames, `Not one of ${webhookEventNames.join(', ')}`)),
      v.minLength(1),
      v.maxLength(webhookEventNames.length),
      v.description('The events that it wants; all by default'),
    ),
  ),
  source: v.exactOptional(
    v.pipe(
      v.string(),
      v.maxLength(maxDomainLength),
      v.toLowerCase(),
      v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'Not a domain'),
      v.description('The only domain that it is told about, with its subdomains; all by default'),
    ),
  ),
})

export type WebhookForm = v.InferOutput<typeof webhookFormSchema>
