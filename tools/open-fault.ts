/** Explains in one line why a database could not be opened. The most frequent reason is a missing login. */
export function openFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [first = '', second = ''] = message.split('\n', 2)
  return /CLOUDFLARE_API_TOKEN|not logged in|Authentication error/i.test(message)
    ? 'Not logged in to Cloudflare: run npx wrangler login, or set CLOUDFLARE_API_TOKEN'
    : `Cannot open the database: ${first.endsWith(':') ? `${first} ${second.trim()}` : first}`
}
