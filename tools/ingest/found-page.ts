import type { CapturedPage } from '../../src/intake/captures/captured-page.ts'

/** What a file holds: a page, or a part that cannot be sent. */
export type FoundPage = {
  readonly file: FoundFile
  /** Its number in the file, from 0. */
  readonly index: number
  /** The file, and where in it, for people. */
  readonly place: string
  readonly url: string | null
  /** The bytes of the file that were read for it. */
  readonly bytesRead: number
  readonly held: HeldPage | FoundFault
}

/** A page with an address. */
export type HeldPage = Pick<CapturedPage, 'page' | 'contentType' | 'overrides'> & {
  readonly url: string
  /** Whether the page itself names its address, which may be that of another page. */
  readonly isUrlGuessed: boolean
}

/** Why something is not sent: a code of a refusal, and the same for people. */
export type FoundFault = { readonly code: string; readonly detail: string }

export type FoundFile = {
  /** Absolute. */
  readonly path: string
  /** As it is shown: from the folder that the user is in. */
  readonly name: string
  readonly bytes: number
  /** In milliseconds since 1970. */
  readonly changedAt: number
  /** Whether the user named it, and not a folder that it lies in. */
  readonly isNamed: boolean
}
