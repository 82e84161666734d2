declare const checked: unique symbol

/**
 * Where one slice of a list ends and the next begins. Opaque to readers, and safe to accept from them: each one that
 * parses is a place in time.
 */
export type ListCursor = string & { readonly [checked]: 'ListCursor' }

const form = /^-?[0-9a-z]{1,13}$/
const maxPosition = 2n ** 63n - 1n

/** Parses a cursor from an address; `null` when it is not one. */
export function parseListCursor(value: string): ListCursor | null {
  if (!form.test(value)) return null
  const position = positionOf(value)
  return position <= maxPosition && position >= -maxPosition ? (value as ListCursor) : null
}

/** Makes the cursor of a position, given as decimal text. */
export function listCursorOf(position: string): ListCursor {
  return BigInt(position).toString(36) as ListCursor
}

/** The position of a cursor as decimal text. */
export function positionAt(cursor: ListCursor): string {
  return String(positionOf(cursor))
}

function positionOf(text: string): bigint {
  let position = 0n
  for (const digit of text.replace('-', '')) {
    position = position * 36n + BigInt(Number.parseInt(digit, 36))
  }
  return text.startsWith('-') ? -position : position
}
