import { receiverState } from '../../notify/receiver-state.ts'
import type { DeadDelivery } from '../../store/receivers/deliveries.ts'
import type { Receiver } from '../../store/receivers/receivers.ts'

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
    state: receiverState({ disabledAt, failingSince }),
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
