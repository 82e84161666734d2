// What machines call themselves, by parts of their names that no browser of a person has.
const machine =
  /bot\b|bot[/_-]|crawl|spider|slurp|archiver|preview|facebookexternalhit|embedly|whatsapp|feed|rss|monitor|uptime|pingdom|check|scan|validator|lighthouse|pagespeed|headless|phantom|playwright|puppeteer|selenium|curl|wget|libwww|python|perl|ruby|java\/|okhttp|go-http|node-fetch|undici|axios|httpclient|gptbot|chatgpt|claude|anthropic|perplexity|ccbot|bytespider|dataforseo|semrush|ahrefs/i

/**
 * Says whether a request is a person opening a page, as far as its headers tell: GET, a browser's name that
 * is not a machine's, and not fetched in advance. Nothing of them is kept.
 */
export function isReader({ method, headers }: Request): boolean {
  const agent = headers.get('user-agent') ?? ''
  if (method !== 'GET' || !agent.startsWith('Mozilla/') || machine.test(agent)) return false
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']
  if (purposes.some((name) => /prefetch|preview|prerender/i.test(headers.get(name) ?? '')))
    return false
  const destination = headers.get('sec-fetch-dest')
  return destination === null || destination === 'document'
}
