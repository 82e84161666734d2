import type { Declined } from './refusal.ts'

const anyTag = /<[a-z!/]/i
// oxfmt-ignore
const openings: readonly [RegExp, string][] = [
  [/^%PDF-/, 'a PDF document'],
  [/^\s*[[{]\s*["[{]/, 'JSON'],
  [/^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:rss|feed|urlset|sitemapindex|rdf:RDF)[\s>]/i, 'a feed or sitemap'],
  [/^\s*<svg[\s>]/i, 'a drawing'],
  [/^(?:GIF8|\uFFFDPNG|\x89PNG|PK\x03\x04|RIFF)/, 'a binary file'],
]

/** Declines what is no HTML: empty bodies, PDF, JSON, feeds, pictures, plain text. Reads the beginning only. */
export function foreignFormat(text: string): Declined | null {
  if (text.trim() === '') return { reason: 'body_empty', detail: 'The page is empty' }
  const head = text.slice(0, 4000)
  for (const [opening, name] of openings)
    if (opening.test(head)) return { reason: 'not_html', detail: `The page is ${name}, not HTML` }
  if (!anyTag.test(text)) return { reason: 'not_html', detail: 'The page is plain text, not HTML' }
  return null
}
