// The names of machines, and the contact address that polite ones give. Cubot is a maker of phones, whose name appears
// in many places of an in-app browser's user agent.
const machine =
  /(?<!\bcu|_cu)bot(?:\b|_)|\+https?:|crawl|spider|slurp|archiver|facebookexternalhit|embedly|pingdom|lighthouse|pagespeed|ptst\/|headless|phantom|playwright|puppeteer|selenium|\b(?:preview|feed|rss|monitor|uptime|check|scan|validator|curl|wget|libwww|python|perl|ruby|java\/|okhttp|go-http|node-fetch|undici|axios|httpclient)|chatgpt|claude|anthropic|perplexity|dataforseo|semrush|ahrefs/i

// The part of a browser's user agent that names the device. Any word may be a device: Scanova, Feedback Pro. Machines
// that give their name there add `compatible;` or an address.
const device = /^Mozilla\/\d\.\d \((?:Linux|Mobile|Android);[^()]*(?:\([^()]*\)[^()]*)*\)/

/**
 * Whether a request is a person opening a page, as far as its headers tell: GET, a browser's name that is not a
 * machine's, no prefetch. Keeps no header.
 */
export function isReader({ method, headers }: Request): boolean {
  const agent = headers.get('user-agent') ?? ''
  if (method !== 'GET' || !agent.startsWith('Mozilla/')) return false
  if (machine.test(agent.replace(device, withoutDevice))) return false
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']
  if (purposes.some((name) => /prefetch|preview|prerender/i.test(headers.get(name) ?? '')))
    return false
  const destination = headers.get('sec-fetch-dest')
  return destination === null || destination === 'document'
}

function withoutDevice(named: string): string {
  return /compatible;|https?:/i.test(named) ? named : ''
}
