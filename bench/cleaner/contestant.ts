import type { FieldName, Found } from './fields.ts'

/** A page as a contestant gets it. */
export type Task = {
  url: string
  contentType: string
  /** Whether pictures on this machine count. */
  isLocal: boolean
  bytes: Uint8Array
  /** The bytes decoded, for those that take text. */
  html: string
}

export type Answer =
  | { outcome: 'article'; found: Found; confidence?: number }
  | { outcome: 'empty'; reason: string }

export type Contestant = {
  /** The fields that it finds at all; it is not scored on the others. */
  tells: readonly FieldName[]
  /**
   * Cleans a page, on the clock.
   *
   * @returns Reads the result into an answer, off the clock.
   */
  extract: (task: Task) => Promise<() => Answer> | (() => Answer)
}

export const nothingFound: Answer = { outcome: 'empty', reason: 'nothing found' }
