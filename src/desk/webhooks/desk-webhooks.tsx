import * as v from 'valibot'
import { Refusal } from '../../http/problem.ts'
import { deliverSoon, forgetReceivers } from '../../notify/deliver-soon.ts'
import { makeWebhook, newSecretOf } from '../../notify/make-webhook.ts'
import { webhookFormSchema } from '../../notify/webhook-form.ts'
import { testEvent } from '../../outgoing/webhook-events.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { announceTo, deadDeliveries, redeliver } from '../../store/receivers/deliveries.ts'
import { readReceiver, readReceivers, removeWebhook } from '../../store/receivers/receivers.ts'
import { admitDesk, readDeskForm, type DeskVisit } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { DeskPage } from '../frame/desk-page.tsx'
import { ReceiverPage } from './receiver-page.tsx'
import { NewWebhookForm, ReceiverTable } from './receiver-table.tsx'

const shownDead = 50

/** `GET /desk/webhooks`: all who are told, and the form for another. One query. */
export async function getDeskWebhooks(c: DeskContext): Promise<Response> {
  return listPage(c, await admitDesk(c, siteMap.deskWebhooks), null)
}

/** `POST /desk/webhooks`: stores a webhook, and shows its secret once. */
export async function postDeskWebhooks(c: DeskContext): Promise<Response> {
  const { form, ...visit } = await readDeskForm(c, siteMap.makeDeskWebhook)
  const events = form.getAll('event')
  const source = form.get('source')
  const read = v.safeParse(webhookFormSchema, {
    url: form.get('url'),
    ...(events.length > 0 && { events }),
    ...(source !== '' && source !== null && { source }),
  })
  if (!read.success) return listPage(c, visit, read.issues[0].message)
  try {
    const { id, secret } = await makeWebhook(db(c), read.output, c.var.config.site.url)
    return await onePage(c, visit, id, secret)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'request_invalid') throw error
    return listPage(c, visit, error.message)
  }
}

/** `GET /desk/webhooks/ID`: one of them, with what could not be delivered. Two queries. */
export async function getDeskWebhook(c: DeskContext): Promise<Response> {
  return onePage(c, await admitDesk(c, siteMap.deskWebhook), idOf(c), null)
}

/** `POST /desk/webhooks/ID`: does with it what the pressed button says. */
export async function postDeskWebhook(c: DeskContext): Promise<Response> {
  const { form, ...visit } = await readDeskForm(c, siteMap.changeDeskWebhook)
  const id = idOf(c)
  const action = form.get('action')
  if (action === 'rotate') {
    const secret = await newSecretOf(db(c), id)
    if (secret === null) throw new Refusal('not_found')
    return onePage(c, visit, id, secret)
  }
  const isDone = await done(c, id, action)
  if (!isDone) throw new Refusal('not_found')
  deliverSoon(c.env, c.executionCtx)
  const next = action === 'remove' ? href(siteMap.deskWebhooks) : href(siteMap.deskWebhook, { id })
  return c.redirect(next, 303)
}

async function done(c: DeskContext, id: string, action: unknown): Promise<boolean> {
  switch (action) {
    case 'test':
      return announceTo(db(c), id, testEvent, new Date())
    case 'redeliver':
      forgetReceivers()
      return (await redeliver(db(c), id, new Date())) !== null
    case 'remove':
      return removeWebhook(db(c), id)
    default:
      throw new Refusal('request_invalid', { detail: 'The form has no known action' })
  }
}

async function listPage(
  c: DeskContext,
  { access, csrf }: DeskVisit,
  fault: string | null,
): Promise<Response> {
  const receivers = await readReceivers(db(c))
  return c.html(
    <DeskPage title="Webhooks" current={siteMap.deskWebhooks.path} access={access}>
      {fault && (
        <p class="notice" role="alert">
          {fault}.
        </p>
      )}
      <ReceiverTable receivers={receivers} />
      <h2>Tell another address</h2>
      <NewWebhookForm csrf={csrf} />
    </DeskPage>,
    fault ? 400 : 200,
  )
}

async function onePage(
  c: DeskContext,
  { access, csrf }: DeskVisit,
  id: string,
  secret: string | null,
): Promise<Response> {
  const receiver = await readReceiver(db(c), id)
  if (!receiver) throw new Refusal('not_found')
  const dead = await deadDeliveries(db(c), id, shownDead)
  return c.html(
    <DeskPage title="Webhook" current={siteMap.deskWebhooks.path} access={access}>
      <ReceiverPage receiver={receiver} dead={dead} secret={secret} csrf={csrf} />
    </DeskPage>,
  )
}

function db(c: DeskContext) {
  return openDatabase(c.env.DB)
}

function idOf(c: DeskContext): string {
  return c.req.param('id') ?? ''
}
