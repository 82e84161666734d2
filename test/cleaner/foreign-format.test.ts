import { describe, expect, it } from 'vitest'
import { foreignFormat } from '../../src/cleaner/foreign-format.ts'

const paragraph = '<p>The harbour master opened the gates again on Monday.</p>'
const mail = (...fields: string[]) => `${fields.join('\r\n')}\r\n\r\n${paragraph}`

describe('foreignFormat()', () => {
  it.each([
    ['JSON', `{"title": "a", "html": "${paragraph}"}`],
    ['JSON', `\n [\n{"html": "${paragraph}"}]`],
    ['JSON', `)]}'\n{"html": "${paragraph}"}`],
    ['a feed', `<rss version="2.0"><description>${paragraph}`],
    [
      'a feed',
      `<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- made > by hand -->\n<feed>${paragraph}`,
    ],
    [
      'a sitemap',
      `<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><urlset xmlns="x">${paragraph}`,
    ],
    ['a drawing', `<svg viewBox="0 0 1 1">${paragraph}`],
    ['a drawing', `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg>`],
    [
      'XML with the root element plist',
      `<?xml version="1.0"?><!DOCTYPE plist PUBLIC "x"><plist version="1.0">`,
    ],
    [
      'XML with the root element soap:Envelope',
      `<?xml version="1.0"?>\r\n<soap:Envelope>${paragraph}`,
    ],
    [
      'XML with the root element Error',
      `<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>`,
    ],
    ['a WARC capture of the web', `WARC/1.1\r\nWARC-Type: response\r\n\r\n${paragraph}`],
    [
      'MHTML, a page saved with its pictures',
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\n\r\n${paragraph}`,
    ],
    [
      'MHTML, a page saved with its pictures',
      mail('From: <x>', 'Snapshot-Content-Location: x', 'MIME-Version: 1.0'),
    ],
    ['a mail or MHTML', mail('MIME-Version: 1.0', 'Content-Type: multipart/related')],
    ['a mail or MHTML', mail('X-Note: long,', '  folded', 'mime-version: 1.0')],
    ['a mail or MHTML', mail('From desk Mon Nov 23 2026', 'Return-Path: <a@b.example>')],
    ['encoded or encrypted data', `-----BEGIN PGP MESSAGE-----\n${paragraph}`],
    ['plain text', 'It rained: 3 < 4.'],
  ])('tells %s', (name, text) => {
    expect(foreignFormat(text)).toEqual({
      reason: 'not_html',
      detail: `The page is ${name}, not HTML`,
    })
  })

  it.each([
    paragraph,
    `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="x">${paragraph}`,
    `<?xml version="1.0"?>${paragraph}`,
    `<feed-list>${paragraph}</feed-list>`,
    `<constructor>${paragraph}`,
    `{{ banner }}${paragraph}`,
    `[Advert] ${paragraph}`,
    `Content-Type: text/html\n\n${paragraph}`,
    `Received: a parcel\n`.replace(':', ' ') + paragraph,
    `From here on\nit rained${paragraph}`,
  ])('lets %j pass', (text) => {
    expect(foreignFormat(text)).toBeNull()
  })

  it.each(['', ' \n', '\uFEFF'])('finds %j empty', (text) => {
    expect(foreignFormat(text)).toMatchObject({ reason: 'body_empty' })
  })
})
