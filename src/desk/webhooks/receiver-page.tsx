import { receiverState } from '../../notify/receiver-state.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { DeadDelivery } from '../../store/receivers/deliveries.ts'
import type { Receiver } from '../../store/receivers/receivers.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { DeskTable } from '../frame/desk-table.tsx'
import { kindNames, minuteAt } from './receiver-table.tsx'

type ReceiverPageProps = {
  receiver: Receiver
  dead: readonly DeadDelivery[]
  /** Its secret, if it was made just now. */
  secret: string | null
  csrf: string
}

/** One who is told: how that goes, what could be done about it, and what could not be delivered. */
export function ReceiverPage({ receiver, dead, secret, csrf }: ReceiverPageProps) {
  return (
    <>
      {secret !== null && <NewSecret secret={secret} />}
      <p>
        <code>{receiver.url}</code>
      </p>
      <p class="note">{factsOf(receiver).join('; ')}.</p>
      {receiver.failingSince !== null && (
        <p class="notice">
          Nothing has arrived since {minuteAt(receiver.failingSince)}: {receiver.lastError}.
        </p>
      )}
      <Actions receiver={receiver} csrf={csrf} />
      <h2>Given up</h2>
      <DeadTable dead={dead} />
    </>
  )
}

function NewSecret({ secret }: { secret: string }) {
  return (
    <div class="notice">
      <p>The secret, by which it verifies what it is told. Copy it now: it is not shown again.</p>
      <p>
        <code>{secret}</code>
      </p>
    </div>
  )
}

function factsOf(receiver: Receiver): string[] {
  const { kind, events, source, delivered, waiting, dropped, createdAt } = receiver
  return [
    kindNames[kind],
    receiverState(receiver),
    events === null ? 'all events' : events.join(', '),
    ...(source === null ? [] : [`only ${source}`]),
    `${delivered} arrived`,
    `${waiting} waiting`,
    ...(dropped > 0 ? [`${dropped} dropped`] : []),
    `since ${minuteAt(createdAt)}`,
  ]
}

const actions = [
  ['redeliver', 'Enable, and deliver again'],
  ['test', 'Send a test'],
  ['rotate', 'Make another secret'],
  ['remove', 'Tell it no more'],
] as const

// What the settings name has no secret, and goes with them.
function Actions({ receiver: { id, kind }, csrf }: Pick<ReceiverPageProps, 'receiver' | 'csrf'>) {
  return (
    <DeskForm action={href(siteMap.changeDeskWebhook, { id })} csrf={csrf}>
      {actions
        .filter(([action]) => kind === 'webhook' || action === 'redeliver')
        .map(([action, text]) => (
          <button type="submit" name="action" value={action} class="quiet">
            {text}
          </button>
        ))}
    </DeskForm>
  )
}

function DeadTable({ dead }: { dead: readonly DeadDelivery[] }) {
  if (dead.length === 0) return <p>Nothing.</p>
  return (
    <DeskTable
      name="Given up"
      columns={['Event', 'Article', 'Happened', { number: 'Attempts' }, 'Last error']}
    >
      {dead.map(({ id, type, articleId, occurredAt, attempts, error }) => (
        <tr>
          <th scope="row">
            {type}
            <div class="note">
              <code>{id}</code>
            </div>
          </th>
          <td>{articleId ?? '–'}</td>
          <td>{minuteAt(Date.parse(occurredAt) / 1000)}</td>
          <td class="number">{attempts}</td>
          <td>{error ?? '–'}</td>
        </tr>
      ))}
    </DeskTable>
  )
}
