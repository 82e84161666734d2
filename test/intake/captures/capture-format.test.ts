import { describe, expect, it } from 'vitest'
import { captureFormat, signatureBytes } from '../../../src/intake/captures/capture-format.ts'

function formatOf(head: string, contentType: string | null = 'text/html', name?: string) {
  const bytes = Uint8Array.from(head, (sign) => sign.charCodeAt(0))
  return captureFormat({ contentType, head: bytes, ...(name ? { name } : {}) })
}

const line = '{"url":"https://quill.example/","html":"<p>"}'
const blink = 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quill.example/\r\n\r\n'
const letter = 'From: Quill <news@quill.example>\r\nSubject: The ferry\r\n'
const zip = (name: string) => `PK\x03\x04${'\0'.repeat(26)}${name}`

describe('captureFormat()', () => {
  it.each([
    ['mhtml', blink],
    [
      'mhtml',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\nFrom: "Saved by WebKit"\n\n',
    ],
    ['mhtml', 'Content-Location: https://quill.example/\nContent-Type: text/html\n\n'],
    ['mhtml', '--x\r\nContent-Type: text/html\r\n\r\n'],
    [
      'mail',
      `${letter}Message-ID: <1@quill.example>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n`,
    ],
    ['mail', `${letter}\r\nHello`],
    ['mail', `From quill Sat Oct  3 08:15:00 2026\n${letter}\n`],
    ['webarchive', 'bplist00\xd1'],
    ['webarchive', '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>WebMainResource</key>'],
    ['har', '\xef\xbb\xbf{\n  "log": {"version":"1.2"'],
    ['json-lines', line],
    ['json-lines', `${line}\r\n${line}`],
    ['json-lines', `{"url":"https://quill.example/","title":"${'x'.repeat(20)}","html":"<p>and on`],
    ['warc', 'WARC/1.1\r\nWARC-Type: warcinfo\r\n'],
    ['wacz', zip('datapackage.json{}')],
    ['wacz', `${zip('fonts/a.woff')}…${zip('archive/data.warc.gz')}`],
  ])('knows %s that is labelled as HTML', (format, head) => {
    expect(formatOf(head)).toBe(format)
  })

  it.each([
    '<!doctype html><p>{"log":{}}',
    '<html><!-- Page saved with SingleFile -->',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
    'The ferry: it sails again. Subject: none',
    'Date: 3 October\n\n<p>The ferry</p>',
    zip('[Content_Types].xml'),
    zip('mimetypeapplication/epub+zip'),
    '{"title":"no page"}',
    '{',
    '',
  ])('takes %j for no capture', (head) => {
    expect(formatOf(head)).toBeNull()
  })

  it('takes one object labelled as JSON for the JSON form, several for JSON lines', () => {
    expect(formatOf(line, 'application/json')).toBeNull()
    expect(formatOf(`${line}\n`, 'application/json; charset=utf-8')).toBeNull()
    expect(formatOf(`${line}\n\n${line}\n`, 'application/json')).toBe('json-lines')
    expect(formatOf('{"log":{}}', 'application/json')).toBe('har')
  })

  it('reads the beginning only', () => {
    expect(formatOf(`${' '.repeat(signatureBytes)}WARC/1.0`)).toBeNull()
  })

  it('goes by media type and name where the signature says nothing', () => {
    expect(formatOf('{"title":1', 'application/x-ndjson; charset=utf-8')).toBe('json-lines')
    expect(formatOf('', 'Multipart/Related; boundary=x')).toBe('mhtml')
    expect(formatOf('', null, 'crawl.warc.gz')).toBe('warc')
    expect(formatOf('', 'application/octet-stream', 'Ferry.MHT')).toBe('mhtml')
    expect(formatOf('<p>The ferry', 'multipart/related', 'ferry.mht')).toBeNull()
  })
})
