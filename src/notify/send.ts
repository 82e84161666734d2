import type { Config } from '../config/config.ts'
import { isLocalSite } from '../config/is-local-site.ts'
import { boundedFetch } from '../outgoing/bounded-fetch.ts'
import { OutgoingFault } from '../outgoing/outgoing-fault.ts'
import { webhookHeaders } from '../outgoing/webhook-signature.ts'
import { siteMap } from '../site/site-map.ts'
import type { Delivery, DueReceiver } from '../store/receivers/deliveries.ts'
import { changedFeeds } from './changed-feeds.ts'
import { addressOf, announcedFacts, eventPayload, isOfArticle } from './event-payload.ts'

/** How a call to a receiver ended; `error` is `null` if it took what was sent. */
export type Sent = {
  readonly error: string | null
  readonly retryAfter: string | null
  /** Whether it wants no more. */
  readonly isGone: boolean
}

const timeoutMilliseconds = 10_000
const maxAnswerBytes = 1_000_000
const maxFeedsInCall = 100
const maxFeeds = 1000
const noMore = 410 // Gone

/** Sends one delivery to a webhook, signed. A redirect is a failure, as the specification advises. */
export async function sendToWebhook(
  { url, secret, formerSecret, formerUntil }: DueReceiver,
  delivery: Delivery,
  site: Config['site'],
): Promise<Sent> {
  const now = new Date()
  const isRotating = formerUntil !== null && formerUntil * 1000 > now.getTime()
  const secrets = [secret, isRotating ? formerSecret : null].filter((one) => one !== null)
  const body = JSON.stringify(eventPayload(delivery, site))
  const headers = await webhookHeaders(secrets, delivery.id, now, body)
  return sent(url, { 'content-type': 'application/json', ...headers }, body, site)
}

/** Tells the hub of all feeds that some changes are in, a hundred in a call. */
export async function sendToHub(
  { url }: DueReceiver,
  deliveries: readonly Delivery[],
  site: Config['site'],
): Promise<Sent> {
  const feeds = changedFeeds(deliveries.filter(isOfArticle), site, maxFeeds)
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  let result: Sent = { error: null, retryAfter: null, isGone: false }
  for (let at = 0; at < feeds.length && result.error === null; at += maxFeedsInCall) {
    const form = new URLSearchParams({ 'hub.mode': 'publish' })
    for (const feed of feeds.slice(at, at + maxFeedsInCall)) form.append('hub.url', feed)
    result = await sent(url, type, String(form), site)
  }
  return result
}

/** Tells search engines the addresses that changed, without those that their sources do not want listed. */
export async function sendToIndexNow(
  { url }: DueReceiver,
  deliveries: readonly Delivery[],
  site: Config['site'],
): Promise<Sent> {
  const listed = deliveries.filter(isOfArticle).filter((one) => !announcedFacts(one).isNoindex)
  const urlList = [...new Set(listed.map((one) => addressOf(one, site)))]
  const nothing = { error: null, retryAfter: null, isGone: false }
  if (urlList.length === 0 || site.indexNow === null) return nothing
  const body = JSON.stringify({
    host: new URL(site.url).host,
    key: site.indexNow.key,
    keyLocation: site.url + siteMap.indexNowKey.path,
    urlList,
  })
  return sent(url, { 'content-type': 'application/json; charset=utf-8' }, body, site)
}

async function sent(
  url: string,
  headers: Record<string, string>,
  body: string,
  site: Config['site'],
): Promise<Sent> {
  try {
    const answer = await boundedFetch(
      url,
      {
        method: 'POST',
        headers: { 'user-agent': `LimitedTimes (+${site.url})`, ...headers },
        body,
      },
      { timeoutMilliseconds, maxBytes: maxAnswerBytes, isLocalAllowed: isLocalSite(site.url) },
    )
    const { status } = answer
    return {
      error: status >= 200 && status < 300 ? null : `Answered ${status}`,
      retryAfter: answer.headers.get('retry-after'),
      isGone: status === noMore,
    }
  } catch (error) {
    if (!(error instanceof OutgoingFault)) throw error
    return { error: error.message, retryAfter: null, isGone: false }
  }
}
