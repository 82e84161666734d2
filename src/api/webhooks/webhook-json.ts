import type { DeadDelivery } from '../../store/receivers/deliveries.ts'
import type { Receiver } from '../../store/receivers/receivers.ts'

/** How a receiver is:
 *
 * - `ready`: the last that was sent arrived, or nothing was sent yet.
 * - `failing`: nothing has arrived since a while; it is tried again.
 * - `disabled`: it wanted no more, or nothing arrived for five days.
 */
export const webhookStates = ['ready', 'failing', 'disabled'] as const

/** Prints a receiver, without its secret. */
export function webhookJson({
  createdAt,
  deliveredAt,
  failingSince,
  disabledAt,
  ...receiver
}: Receiver) {
  return {
    ...receiver,
    state: disabledAt !== null ? 'disabled' : failingSince !== null ? 'failing' : 'ready',
    createdAt: instantOf(createdAt),
    deliveredAt: instantOf(deliveredAt),
    failingSince: instantOf(failingSince),
    disabledAt: instantOf(disabledAt),
  }
}

/** Prints a delivery that was given up. */
export function deadDeliveryJson({ deadAt, articleId, ...delivery }: DeadDelivery) {
  return { ...delivery, article: articleId, givenUpAt: instantOf(deadAt) }
}

function instantOf(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString()
}
