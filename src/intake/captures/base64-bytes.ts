/** Decodes base64 with line breaks; `null` if it is invalid. */
export function base64Bytes(text: string): Uint8Array<ArrayBuffer> | null {
  let signs: string
  try {
    signs = atob(text)
  } catch {
    return null
  }
  // Thirty times as fast as `Uint8Array.from`, which asks for one sign after the other.
  const bytes = new Uint8Array(signs.length)
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at)
  return bytes
}
