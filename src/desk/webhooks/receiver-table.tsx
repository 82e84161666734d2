import { maxUrlLength } from '../../article/safe-url.ts'
import { receiverState } from '../../notify/receiver-state.ts'
import { webhookEvents } from '../../outgoing/webhook-events.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { Receiver } from '../../store/receivers/receivers.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { DeskTable, type TableColumn } from '../frame/desk-table.tsx'
import { minuteOf } from '../frame/minute-of.ts'

const columns: readonly TableColumn[] = [
  'Address',
  'State',
  { number: 'Arrived' },
  { number: 'Waiting' },
  { number: 'Given up' },
  'Last arrived',
]

/** All who are told, each with how that goes. */
export function ReceiverTable({ receivers }: { receivers: readonly Receiver[] }) {
  if (receivers.length === 0) return <p>Nobody is told what happens.</p>
  return (
    <DeskTable name="Who is told" columns={columns}>
      {receivers.map((receiver) => (
        <ReceiverRow receiver={receiver} />
      ))}
    </DeskTable>
  )
}

function ReceiverRow({ receiver }: { receiver: Receiver }) {
  const { id, kind, url, delivered, waiting, dead, deliveredAt } = receiver
  return (
    <tr>
      <th scope="row">
        <a href={href(siteMap.deskWebhook, { id })}>{url}</a>
        <div class="note">{kindNames[kind]}</div>
      </th>
      <td>{receiverState(receiver)}</td>
      <td class="number">{delivered}</td>
      <td class="number">{waiting}</td>
      <td class="number">{dead}</td>
      <td>{deliveredAt === null ? 'never' : minuteAt(deliveredAt)}</td>
    </tr>
  )
}

/** What each kind of receiver is called. */
export const kindNames: Readonly<Record<Receiver['kind'], string>> = {
  webhook: 'Webhook',
  websub: 'Hub of the feeds, from the settings',
  indexnow: 'Search engines, from the settings',
}

/** A time in seconds since 1970 as a minute in UTC. */
export function minuteAt(seconds: number): string {
  return `${minuteOf(new Date(seconds * 1000))} UTC`
}

/** The form for another webhook. */
export function NewWebhookForm({ csrf }: { csrf: string }) {
  return (
    <DeskForm action={siteMap.makeDeskWebhook.path} csrf={csrf}>
      <label>
        Address, https
        <input name="url" type="url" maxlength={maxUrlLength} required />
      </label>
      <label>
        Only articles of this domain
        <input name="source" type="text" placeholder="all" />
      </label>
      <fieldset>
        <legend>Events; all if none is chosen</legend>
        {Object.entries(webhookEvents).map(([name, meaning]) => (
          <label class="tick">
            <input name="event" type="checkbox" value={name} />
            {meaning}
          </label>
        ))}
      </fieldset>
      <button type="submit">Tell this address</button>
    </DeskForm>
  )
}
