import type { Rejection } from '../page/rejection.ts'
import { blockNames } from '../tree/block-elements.ts'
import { codeOpenings, knownRoots, textOpenings } from '../vocabulary/text-openings.ts'
import { binaryFormat } from './binary-format.ts'

const headLength = 4000 // characters
const startsTag = /^<[a-z!/?]/i
// oxfmt-ignore
const anyHtmlTag =
  /<(?:!doctype\s|\/?(?:p|br|hr|div|span|h[1-6]|a|b|i|u|em|strong|font|img|picture|figure|ul|ol|li|table|t[rd]|blockquote|pre|section|article|main|header|html|head|title|body|center|iframe|video)[\s/>])/i
const anyDocument = /<(?:!doctype\s+html|html|head|body)[\s>]/i

/**
 * Rejects text that is not HTML: empty text, JSON, feeds and other XML, mails, captures, code, plain text. Reads the
 * beginning; searches the whole text for a tag when it does not begin with one.
 */
export function foreignFormat(text: string): Rejection | null {
  const whole = text.replace(/^[\s\0]+/, '')
  if (whole === '') return { reason: 'body_empty', detail: 'The page is empty' }
  const file = binaryFormat(whole) // again, as white space may precede the signature
  if (file) return file
  const head = whole.slice(0, headLength)
  const name =
    opening(head, textOpenings) ??
    messageFormat(head) ??
    (anyDocument.test(head) ? null : opening(head, codeOpenings)) ??
    xmlFormat(whole) ??
    (startsTag.test(head) || anyHtmlTag.test(whole) ? null : 'plain text')
  return name === null ? null : { reason: 'not_html', detail: `The page is ${name}, not HTML` }
}

function opening(head: string, known: typeof textOpenings): string | null {
  return known.find(([pattern]) => pattern.test(head))?.[1] ?? null
}

const mailFields = /^(?:MIME-Version|Received|Return-Path|Delivered-To|Message-ID|DKIM-Signature)$/i
const letterFields = /^(?:From|To|Date|Subject)$/i // press releases have them too, so `From` must hold an address
const namesSender = /^From:[^\n]*@/im
const captureFields = /^Snapshot-Content-Location$/i

/** Recognises a message of RFC 5322 by the header fields before its first empty line. */
function messageFormat(head: string): string | null {
  const fields: string[] = []
  // The first line of a message in an mbox file is not a field.
  for (const line of head.replace(/^From [^\n]*\n/, '').split(/\r?\n/)) {
    const [, field] = /^([!-9;-~]{1,60}):/.exec(line) ?? []
    if (field) fields.push(field)
    else if (fields.length === 0 || !/^[ \t]+\S/.test(line)) break
  }
  const isLetter =
    fields.filter((field) => letterFields.test(field)).length > 1 && namesSender.test(head)
  if (!isLetter && !fields.some((field) => mailFields.test(field))) return null
  return fields.some((field) => captureFields.test(field))
    ? 'MHTML, a page saved with its pictures'
    : 'a mail or MHTML'
}

const htmlRoots = new Set([
  ...blockNames,
  ...'html head title meta link base style script noscript'.split(' '),
])
// XHTML's namespace is at www.w3.org, as are others that old pages declare.
const foreignNamespace = /\sxmlns\s?=\s?["'](?!https?:\/\/www\.w3\.org\/)/i
const prolog = /<(?:\?[^>]*|!--[\s\S]*?--|!doctype\s[^>[]*(?:\[[^\]]*\]\s*)?)>\s*/iy
const rootTag = /<([\w:.-]{1,80})(?=[\s/>])([^<>]{0,1000})/y

/** The format of an XML document by its root element; `null` for XHTML, and without a declaration or a namespace. */
function xmlFormat(text: string): string | null {
  prolog.lastIndex = 0
  let end = 0
  while (prolog.test(text)) end = prolog.lastIndex
  rootTag.lastIndex = end
  const [, root, attributes = ''] = rootTag.exec(text) ?? []
  if (!root) return null
  const name = root.toLowerCase()
  const local = name.slice(name.indexOf(':') + 1)
  const isHtml = htmlRoots.has(name.replace(/^x?html:/, ''))
  const isForeign = isHtml
    ? name !== 'html' && foreignNamespace.test(attributes)
    : text.startsWith('<?xml') || /\sxmlns[:=]/.test(attributes)
  return (
    knownRoots.get(name) ??
    (isForeign ? (knownRoots.get(local) ?? `XML with the root element ${root}`) : null)
  )
}
