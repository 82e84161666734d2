import { isLocalSite } from '../config/is-local-site.ts'
import { Refusal } from '../http/problem.ts'
import { callableAddress } from '../outgoing/bounded-fetch.ts'
import { OutgoingFault } from '../outgoing/outgoing-fault.ts'
import { newWebhookSecret } from '../outgoing/webhook-signature.ts'
import type { Database } from '../store/d1/database.ts'
import { addWebhook, rotateSecret } from '../store/receivers/receivers.ts'
import { forgetReceivers } from './deliver-soon.ts'
import type { WebhookForm } from './webhook-form.ts'

const maxWebhooks = 20
const formerSecretHours = 24

/**
 * Stores a webhook.
 *
 * @returns Its id, and its secret, which nobody is shown again.
 * @throws {Refusal} `request_invalid`: its address is none that may be called, or there are too many.
 */
export async function makeWebhook(
  db: Database,
  { url, events, source }: WebhookForm,
  siteUrl: string,
): Promise<{ id: string; secret: string }> {
  const webhook = {
    id: `hook_${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`,
    url: checkedUrl(url, siteUrl),
    events: events ? [...new Set(events)] : null,
    source: source ?? null,
    secret: newWebhookSecret(),
  }
  if (!(await addWebhook(db, webhook, maxWebhooks, new Date())))
    throw new Refusal('request_invalid', {
      detail: `There may be ${maxWebhooks} webhooks`,
      limit: maxWebhooks,
    })
  forgetReceivers()
  return { id: webhook.id, secret: webhook.secret }
}

/**
 * Gives a webhook another secret. The one before signs as well for a day.
 *
 * @returns The new secret; `null` if there is no such webhook.
 */
export async function newSecretOf(db: Database, id: string): Promise<string | null> {
  const secret = newWebhookSecret()
  const until = new Date(Date.now() + formerSecretHours * 3_600_000)
  return (await rotateSecret(db, id, secret, until)) ? secret : null
}

function checkedUrl(url: string, siteUrl: string): string {
  try {
    return callableAddress(url, { isLocalAllowed: isLocalSite(siteUrl) })
  } catch (error) {
    if (!(error instanceof OutgoingFault)) throw error
    throw new Refusal('request_invalid', { detail: `url: ${error.message}` })
  }
}
