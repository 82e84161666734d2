import { describe, expect, it } from 'vitest'
import { foreignFormat } from '../../../src/cleaner/source/foreign-format.ts'

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
      'a property list, as of a Safari webarchive',
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
    ['a mail or MHTML', mail('From: Ana <a@b.example>', 'To: c@d.example')],
    ['a mail or MHTML', `\r\n  ${mail('mime-version: 1.0')}`],
    ['a WARC capture of the web', `\n\nwarc/1.0\r\n\r\n${paragraph}`],
    ['an HTTP response with its header', `HTTP/1.1 200 OK\r\nDate: x\r\n\r\n${paragraph}`],
    [
      'a message of several parts',
      `------FormBoundaryX\r\nContent-Disposition: form-data; name="page"\r\n\r\n${paragraph}`,
    ],
    ['JSON', `for(;;);{"html": "${paragraph}"}`],
    ['JSON', `[null, {"html": "${paragraph}"}]`],
    ['JSON', JSON.stringify(`<!doctype html>${paragraph}`)],
    ['a script', `callback({"html": "${paragraph}"})`],
    ['a script', `(()=>{box.innerHTML="${paragraph}"})()`],
    ['a script', `import { a } from "b"\nconst html = "${paragraph}"`],
    ['source code', `/* ${paragraph} */`],
    ['source code', `#include <stdio.h>\n// ${paragraph}`],
    ['a style sheet', `body,.a>p{margin:0}/* ${paragraph} */`],
    ['a style sheet', `@charset "utf-8";/* ${paragraph} */`],
    ['a calendar or an address card', `BEGIN:VCALENDAR\nDESCRIPTION:${paragraph}`],
    ['the captions of a film', `WEBVTT\n\n00:01.000 --> 00:04.000\n<i>Light</i>`],
    ['a binary property list, as of a Safari webarchive', `bplist00${paragraph}`],
    ['a PDF document', `\n%PDF-1.7\n${paragraph}`],
    ['a feed', `<?xml version="1.0"?><!-- ${'long '.repeat(2000)}--><rss>${paragraph}`],
    ['a feed', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>${paragraph}`],
    ['a feed', `<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">${paragraph}`],
    [
      'XML with the root element article',
      `<article xmlns="http://docbook.org/ns/docbook"><para>Light</para></article>`,
    ],
    ['XML of a news agency', `<nitf><body>${paragraph}</body></nitf>`],
    ['plain text', 'It rained: 3 < 4.'],
    ['plain text', 'Read <stdio.h> and write to Ana <ana@b.example>.'],
  ])('recognises %s', (name, text) => {
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
    `From: our desk${paragraph}`,
    `Date: 23 November\nSubject: the light\n${paragraph}`,
    `The light<br>burns`,
    `/* cached */<!doctype html><html><body>${paragraph}`,
    `<!-- MIME-Version: 1.0 -->${paragraph}`,
    `<html xmlns="http://www.w3.org/TR/REC-html40" xmlns:o="urn:x">${paragraph}`,
    `<div xmlns="http://www.w3.org/1999/xhtml">${paragraph}</div>`,
    `<div xmlns:dt="https://schema.example/">${paragraph}</div>`,
    `{headline: the light} ${paragraph}`,
  ])('lets %j pass', (text) => {
    expect(foreignFormat(text)).toBeNull()
  })

  it.each(['', ' \n', '\uFEFF', '\0\0'])('finds %j empty', (text) => {
    expect(foreignFormat(text)).toMatchObject({ reason: 'body_empty' })
  })
})
