import { blockNames } from './block-elements.ts'
import type { Declined } from './refusal.ts'

const anyTag = /<[a-z!/]/i
const looked = 4000 // characters
// oxfmt-ignore
const openings: readonly (readonly [RegExp, string])[] = [
  [/^WARC\/\d/, 'a WARC capture of the web'],
  [/^From: <Saved by/, 'MHTML, a page saved with its pictures'],
  [/^(?:\)\]\}'[^\n]*\n)?\s*(?:\{\s*["}]|\[\s*["[{])/, 'JSON'],
  [/^-----BEGIN [A-Z ]{3,40}-----/, 'encoded or encrypted data'],
]

/**
 * Declines text that is no HTML: nothing at all, JSON, feeds and other XML, mails, captures, plain text. Reads the
 * beginning, and looks for a tag anywhere.
 */
export function foreignFormat(text: string): Declined | null {
  if (text.trim() === '') return { reason: 'body_empty', detail: 'The page is empty' }
  const head = text
    .slice(0, 2 * looked)
    .trimStart()
    .slice(0, looked)
  const name =
    openings.find(([opening]) => opening.test(head))?.[1] ??
    messageFormat(head) ??
    xmlFormat(head) ??
    (anyTag.test(text) ? null : 'plain text')
  return name === null ? null : { reason: 'not_html', detail: `The page is ${name}, not HTML` }
}

const mailFields = /^(?:MIME-Version|Received|Return-Path|Delivered-To|Message-ID)$/i
const captureFields = /^Snapshot-Content-Location$/i

/** Names a message of RFC 5322 by the fields in front of its first empty line. */
function messageFormat(head: string): string | null {
  const fields: string[] = []
  // A mailbox begins with a line of its own.
  for (const line of head.replace(/^From [^\n]*\n/, '').split(/\r?\n/)) {
    const [, field] = /^([!-9;-~]{1,60}):/.exec(line) ?? []
    if (field) fields.push(field)
    else if (fields.length === 0 || !/^[ \t]+\S/.test(line)) break
  }
  if (!fields.some((field) => mailFields.test(field))) return null
  return fields.some((field) => captureFields.test(field))
    ? 'MHTML, a page saved with its pictures'
    : 'a mail or MHTML'
}

// oxfmt-ignore
const knownRoots = new Map([
  ['rss', 'a feed'], ['feed', 'a feed'], ['rdf:rdf', 'a feed'],
  ['urlset', 'a sitemap'], ['sitemapindex', 'a sitemap'], ['svg', 'a drawing'],
])
const htmlRoots = new Set([
  ...blockNames,
  'html',
  'head',
  'title',
  'meta',
  'link',
  'base',
  'style',
  'script',
  'noscript',
])
const prolog = /<(?:\?[^>]*|!--[\s\S]*?--|!doctype\s[^>]*)>\s*/iy

/** Names what a document of XML is by its root element; `null` for XHTML, and for any root without a declaration. */
function xmlFormat(head: string): string | null {
  prolog.lastIndex = 0
  let end = 0
  while (prolog.test(head)) end = prolog.lastIndex
  const [, root] = /^<([\w:.-]{1,80})[\s/>]/.exec(head.slice(end, end + 100)) ?? []
  if (!root) return null
  const name = root.toLowerCase()
  const isForeign = head.startsWith('<?xml') && !htmlRoots.has(name.replace(/^x?html:/, ''))
  return knownRoots.get(name) ?? (isForeign ? `XML with the root element ${root}` : null)
}
