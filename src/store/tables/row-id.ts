/** Reads the number of a row from an address; `null` when it is not one. */
export function parseRowId(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
