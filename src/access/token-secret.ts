import { sha256Hex } from '../text/sha256.ts'

const form = /^lt_([a-z\d]{12})_([\w-]{43})$/

/** The name that leak scanners know: `lt_`, the public id of the token, its secret of 256 random bits. */
export type TokenText = { readonly id: string; readonly text: string }

/** Makes the text of a token. For another secret of the same token, give its id. */
export function makeTokenText(id = randomId()): TokenText {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const secret = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '')
  return { id, text: `lt_${id}_${secret}` }
}

/** The id in the text of a token; `null` if it is none of ours, so that no query is made for it. */
export function tokenIdIn(text: string): string | null {
  return form.exec(text)?.[1] ?? null
}

/**
 * The digest that is stored of a token. A plain SHA-256 is enough, as no one can try 2^256 secrets; a slow hash is for
 * what people think up.
 */
export function tokenHash(text: string): Promise<string> {
  return sha256Hex(text)
}

// 36^12, which is more than 2^62.
function randomId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const bytes = crypto.getRandomValues(new Uint32Array(12))
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}
