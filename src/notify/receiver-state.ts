import type { Receiver } from '../store/receivers/receivers.ts'

/**
 * How a receiver is:
 *
 * - `ready`: the last that was sent arrived, or nothing was sent yet.
 * - `failing`: nothing has arrived for a while; it is tried again.
 * - `disabled`: it wanted no more, or nothing arrived for five days.
 */
export const receiverStates = ['ready', 'failing', 'disabled'] as const

/** The state of a receiver. */
export function receiverState({
  disabledAt,
  failingSince,
}: Pick<Receiver, 'disabledAt' | 'failingSince'>): (typeof receiverStates)[number] {
  if (disabledAt !== null) return 'disabled'
  return failingSince !== null ? 'failing' : 'ready'
}
