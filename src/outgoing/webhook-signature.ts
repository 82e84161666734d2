const prefix = 'whsec_'
const secretBytes = 32 // the specification asks for 24 to 64

/** Makes the secret of a webhook: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return prefix + base64(crypto.getRandomValues(new Uint8Array(secretBytes)))
}

/**
 * Signs a message, so that its receiver can tell who sent it and that nobody changed it.
 *
 * @param secrets As `newWebhookSecret` makes them. With two, as while they are rotated, either verifies the message.
 * @param id The same for each attempt, by which the receiver knows what it has already.
 * @param at The time of this attempt; receivers decline old ones.
 * @returns The header fields of the message.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export async function webhookHeaders(
  secrets: readonly string[],
  id: string,
  at: Date,
  body: string,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const content = Uint8Array.from(new TextEncoder().encode(`${id}.${timestamp}.${body}`))
  const signatures = await Promise.all(secrets.map((secret) => signature(secret, content)))
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}

async function signature(secret: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.slice(prefix.length)), (sign) => sign.charCodeAt(0))
  const key = await crypto.subtle.importKey(
    'raw',
    bytes,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return `v1,${base64(new Uint8Array(await crypto.subtle.sign('HMAC', key, content)))}`
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
