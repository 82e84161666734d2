declare const checked: unique symbol

/**
 * Where a page of a list ends and the next begins. Opaque to readers, and safe to take from them: any that
 * parses is a place in time.
 */
export type Cursor = string & { readonly [checked]: 'Cursor' }

const form = /^-?[0-9a-z]{1,12}$/ // 36 ** 12 is just under 2 ** 63

/** Reads a cursor as it came in an address; `null` when it is none. */
export function parseCursor(value: string): Cursor | null {
  return form.test(value) ? (value as Cursor) : null
}

/** Makes the cursor of a position, given as decimal text. */
export function cursorOf(position: string): Cursor {
  return BigInt(position).toString(36) as Cursor
}

/** The position of a cursor as decimal text. */
export function positionAt(cursor: Cursor): string {
  const digits = cursor.replace('-', '')
  let position = 0n
  for (const digit of digits) position = position * 36n + BigInt(Number.parseInt(digit, 36))
  return String(cursor.startsWith('-') ? -position : position)
}
