import type { Context } from 'hono'
import type { Scope } from '../../access/scope.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { forgetReceivers } from '../../notify/deliver-soon.ts'
import { makeWebhook, newSecretOf } from '../../notify/make-webhook.ts'
import { webhookFormSchema } from '../../notify/webhook-form.ts'
import { testEvent } from '../../outgoing/webhook-events.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase, type Database } from '../../store/d1/database.ts'
import { announceTo, deadDeliveries, redeliver } from '../../store/receivers/deliveries.ts'
import { readReceiver, readReceivers, removeWebhook } from '../../store/receivers/receivers.ts'
import { bodies } from '../body/body-budget.ts'
import { readBody } from '../body/read-body.ts'
import { admitReader, admitWriter } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { readJsonForm } from '../ingest/read-json-form.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { refuseOtherThanJson } from '../translations/translation-form.ts'
import { deadDeliveryJson, webhookJson } from './webhook-json.ts'

type Handled = Context<IngestEnv>

const shownDead = 100
const maxFormBytes = 10_000
const maxFormParts = 50

/** Lists all who are told, the hub and IndexNow among them. One query. */
export async function getWebhooks(c: Handled): Promise<Response> {
  const db = await admittedReader(c, siteMap.webhooks)
  const receivers = await readReceivers(db)
  return c.json({ webhooks: receivers.map(webhookJson) }, 200, caching.api())
}

/** Stores a webhook; the answer has its secret. */
export async function postWebhook(c: Handled): Promise<Response> {
  const db = await admittedWriter(c, siteMap.addWebhook)
  refuseOtherThanJson(c.req.header('content-type'))
  const body = bodies.open()
  try {
    const bytes = await readBody(c.req.raw, body, maxFormBytes)
    const form = readJsonForm(bytes, webhookFormSchema, maxFormParts)
    const { id, secret } = await makeWebhook(db, form, c.var.config.site.url)
    const location = c.var.config.site.url + href(siteMap.webhook, { id })
    c.set('operation', { event: 'webhook', outcome: 'added' })
    const webhook = webhookJson(await found(db, id))
    return c.json({ ...webhook, secret }, 201, { ...caching.api(), location })
  } finally {
    body.release()
  }
}

/** Shows one with what could not be delivered to it, the latest first. Two queries. */
export async function getWebhook(c: Handled): Promise<Response> {
  const db = await admittedReader(c, siteMap.webhook)
  const receiver = await found(db, idOf(c))
  const dead = await deadDeliveries(db, receiver.id, shownDead)
  const answer = { ...webhookJson(receiver), deadDeliveries: dead.map(deadDeliveryJson) }
  return c.json(answer, 200, caching.api())
}

/** Forgets a webhook. */
export async function deleteWebhook(c: Handled): Promise<Response> {
  const db = await admittedReader(c, siteMap.removeWebhook)
  if (!(await removeWebhook(db, idOf(c)))) throw new Refusal('not_found')
  c.set('operation', { event: 'webhook', outcome: 'removed' })
  return c.body(null, 204, caching.api())
}

/** Lets a webhook be sent an event that says nothing. It arrives after the answer. */
export async function postTest(c: Handled): Promise<Response> {
  const db = await admittedWriter(c, siteMap.testWebhook)
  const { id, kind } = await found(db, idOf(c))
  if (kind !== 'webhook') throw new Refusal('not_found')
  await announceTo(db, id, testEvent, new Date())
  c.set('operation', { event: 'webhook', outcome: 'tried' })
  return c.json(webhookJson(await found(db, id)), 202, caching.api())
}

/** Answers with another secret for a webhook. */
export async function postRotate(c: Handled): Promise<Response> {
  const db = await admittedWriter(c, siteMap.rotateWebhook)
  const secret = await newSecretOf(db, idOf(c))
  if (secret === null) throw new Refusal('not_found')
  c.set('operation', { event: 'webhook', outcome: 'rotated' })
  return c.json({ ...webhookJson(await found(db, idOf(c))), secret }, 200, caching.api())
}

/** Enables a receiver again; what waits or was given up is sent after the answer. */
export async function postRedeliver(c: Handled): Promise<Response> {
  const db = await admittedWriter(c, siteMap.redeliver)
  const due = await redeliver(db, idOf(c), new Date())
  if (due === null) throw new Refusal('not_found')
  forgetReceivers()
  c.set('operation', { event: 'webhook', outcome: 'redelivered' })
  return c.json(webhookJson(await found(db, idOf(c))), 202, caching.api())
}

type Guarded = { readonly scope: Scope; readonly query: readonly string[] }

async function admittedReader(c: Handled, address: Guarded): Promise<Database> {
  await admitReader(c, address)
  refuseUnknownParameters(c.req.queries(), address.query)
  return openDatabase(c.env.DB)
}

async function admittedWriter(c: Handled, address: Guarded): Promise<Database> {
  await admitWriter(c, address)
  refuseUnknownParameters(c.req.queries(), address.query)
  return openDatabase(c.env.DB)
}

function idOf(c: Handled): string {
  return c.req.param('id') ?? ''
}

async function found(db: Database, id: string) {
  const receiver = await readReceiver(db, id)
  if (!receiver) throw new Refusal('not_found')
  return receiver
}
