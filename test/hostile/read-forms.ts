import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { readXml, type ReadElement } from '../site/read-xml.ts'
import { isAddress } from './closed-lists.ts'
import { fragmentFaults, lineUnfitness, unfitness } from './read-html.ts'

const linkSchemes = ['https:', 'http:', 'mailto:']
const addresses = new Set(['url', 'poster', 'external_url', 'home_page_url', 'feed_url', 'image'])
const lines = new Set([
  'title',
  'lede',
  'byline',
  'section',
  'tags',
  'name',
  'credit',
  'alt',
  'label',
])

/** What a JSON document has that it should not: addresses, lines, HTML. */
export function jsonFaults(source: string): string[] {
  const faults: string[] = []
  const stack: [key: string, value: unknown][] = [['', JSON.parse(source)]]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [key, value] = entry
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value))
        stack.push([Array.isArray(value) ? key : name, inner])
    if (typeof value !== 'string') continue
    faults.push(...(lines.has(key) ? lineUnfitness(value) : unfitness(value)))
    if (addresses.has(key) && !isAddress(value, linkSchemes)) faults.push(`${key}: ${value}`)
    if (key === 'content_html') faults.push(...fragmentFaults(value))
  }
  return faults
}

const frontMatter = /^---\n(?<fields>(?:[A-Za-z]+: .*\n)+)---\n\n/
const lineBreaks = /[\r\v\f\x85\u2028\u2029]/

/** What a Markdown document with front matter has that is neither text nor a link that anybody may follow. */
export function markdownFaults(source: string): string[] {
  const match = frontMatter.exec(source)
  const fields = match?.groups?.['fields'] ?? ''
  const faults = match ? fields.trimEnd().split('\n').flatMap(fieldFaults) : ['no front matter']
  let titles = 0
  const stack: Nodes[] = [
    fromMarkdown(source.slice(match?.[0].length), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    }),
  ]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'html' || node.type === 'definition') faults.push(`${node.type} in Markdown`)
    if (node.type === 'heading' && node.depth === 1) titles++
    // Markdown makes links of addresses in a text, of mail and chat too, with any host.
    if ('url' in node && !/^(?:https?|mailto|xmpp):/i.test(node.url))
      faults.push(`Markdown leads to ${node.url}`)
    if ('children' in node) stack.push(...node.children)
  }
  if (titles !== 1) faults.push(`${titles} titles in Markdown`)
  return [...unfitness(source), ...faults]
}

// A value is JSON, which YAML reads as it is, on one line of YAML.
function fieldFaults(field: string): string[] {
  if (lineBreaks.test(field)) return [`a line break in ${field}`]
  try {
    JSON.parse(field.slice(field.indexOf(': ') + 2))
    return []
  } catch {
    return [`no JSON in ${field}`]
  }
}

const xmlElements = new Set(
  (
    'rss channel item title link description language lastBuildDate pubDate guid category encoded creator source ' +
    'content credit feed entry id subtitle updated published icon author contributor name summary urlset url loc ' +
    'lastmod image news publication publication_date sitemapindex sitemap'
  ).split(' '),
)
const asHtml = new Set(['encoded', 'description'])
const xmlAddresses = new Set(['href', 'url'])

/** What a feed or sitemap has that is not well-formed, not of its vocabulary, or not an address. */
export function xmlFaults(source: string): string[] {
  let root: ReadElement
  try {
    root = readXml(source)
  } catch (error) {
    return [String(error)]
  }
  const faults = unfitness(source)
  const stack = [root]
  for (let element = stack.pop(); element; element = stack.pop()) {
    const { name, namespace, attributes, text, children } = element
    if (!xmlElements.has(name)) faults.push(`<${name}>`)
    for (const [key, value] of Object.entries(attributes))
      if (xmlAddresses.has(key) && !isAddress(value, linkSchemes)) faults.push(`${key}=${value}`)
    if (name === 'loc' || (name === 'link' && text !== ''))
      if (!isAddress(text, linkSchemes)) faults.push(`<${name}>${text}`)
    const isHtml = asHtml.has(name) || attributes['type'] === 'html'
    // The description of a picture is plain text, https://www.rssboard.org/media-rss#media-description
    if (isHtml && !namespace.includes('mrss')) faults.push(...fragmentFaults(text))
    stack.push(...children)
  }
  return faults
}
