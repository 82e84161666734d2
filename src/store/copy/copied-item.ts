import type { CopiedRow } from './copied-table.ts'

/** What reading a copy gives, one after the other. */
export type CopiedItem = {
  /** A line of the copy; `null` if it cannot be read. */
  readonly line: CopiedRow | null
  /** What cannot be read. */
  readonly fault: string | null
  /** Where reading goes on after it; `null` where the next line belongs to this one. */
  readonly next: CopyCursor | null
}

/** The key of a row. */
export type CopyCursor = readonly (string | number)[]

/** Reads a cursor from an address; `null` when it is not one. */
export function parseCopyCursor(text: string): CopyCursor | null {
  try {
    const values: unknown = JSON.parse(text)
    return Array.isArray(values) && values.length > 0 && values.every(isKey) ? values : null
  } catch {
    return null
  }
}

/** Writes a cursor for an address. */
export function printCopyCursor(cursor: CopyCursor): string {
  return JSON.stringify(cursor)
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}
