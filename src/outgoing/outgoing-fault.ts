/**
 * Why a call to somebody's address gave nothing to use:
 *
 * - `address`: not an absolute address that may be called, by its scheme, its credentials or its host
 * - `redirect`: more redirects than are followed, or one to an address that may not be called
 * - `timeout`: the time for the whole call is over, or its caller stopped it
 * - `too_large`: more bytes than the limit, also once unpacked
 * - `unreachable`: no answer, or one that breaks off
 */
export type OutgoingReason = 'address' | 'redirect' | 'timeout' | 'too_large' | 'unreachable'

/** A call to somebody's address that failed. Its message has no address, as those may be secret. */
export class OutgoingFault extends Error {
  readonly reason: OutgoingReason

  constructor(reason: OutgoingReason, message: string) {
    super(message)
    this.name = 'OutgoingFault'
    this.reason = reason
  }
}
