import { describe, expect, it } from 'vitest'
import { openFault } from '../../tools/open-fault.ts'

describe('openFault()', () => {
  // Messages of wrangler 4.156.
  it.each([
    "Failed to start the remote proxy session. Error reloading remote server: In a non-interactive environment, it's necessary to set a CLOUDFLARE_API_TOKEN environment variable for wrangler to work.\nPlease go to …",
    'You must be logged in to use remote bindings: not logged in',
    'A request to the Cloudflare API failed: Authentication error [code: 10000]',
  ])('recognises a missing login: %s', (message) => {
    expect(openFault(new Error(message))).toBe(
      'Not logged in to Cloudflare: run npx wrangler login, or set CLOUDFLARE_API_TOKEN',
    )
  })

  it('quotes the fault of wrangler.toml', () => {
    const message =
      'Processing wrangler.toml configuration:\n  - No environment found in configuration with name "nosuch".\n    Before …'

    expect(openFault(new Error(message))).toMatch(
      /configuration: - No environment found.*"nosuch"\.$/,
    )
  })

  it('gives the first line of any other fault', () => {
    const fault = openFault(new Error('getaddrinfo ENOTFOUND api.cloudflare.com\n  at …'))

    expect(fault).toBe('Cannot open the database: getaddrinfo ENOTFOUND api.cloudflare.com')
    expect(openFault('offline')).toBe('Cannot open the database: offline')
  })
})
