import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { AddressBook } from '../../../tools/ingest/address-book.ts'
import { filePages } from '../../../tools/ingest/file-pages.ts'
import { foundFiles } from '../../../tools/ingest/found-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

const saved = '<!-- saved from url=(0022)https://tern.example/s --><p>saved'
const canonical = '<link rel=canonical href="https://tern.example/c"><p>canonical'
const lines = '{"url":"https://tern.example/1","html":"<p>1"}\n{"url":\n{"html":"<p>3"}\n'
const warc = [
  'WARC/1.0',
  'WARC-Type: response',
  'WARC-Record-ID: <urn:uuid:1>',
  'WARC-Date: 2026-10-01T10:00:00Z',
  'WARC-Target-URI: https://tern.example/w',
  'Content-Type: application/http;msgtype=response',
  'Content-Length: 51',
  '',
  'HTTP/1.1 200 OK',
  'Content-Type: text/html',
  '',
  '<p>warc',
  '',
  '',
].join('\r\n')

/** Each page or fault that the paths hold, in short. */
async function outline(folder: string, paths: readonly string[], urls: string | null = null) {
  const book = await AddressBook.open(urls, folder)
  const found: string[] = []
  for (const file of await foundFiles(paths, folder))
    for await (const { index, place, held } of filePages(file, book))
      found.push(
        `${index} ${place}: ${'code' in held ? held.code : `${held.url}${held.isUrlGuessed ? ' guessed' : ''}`}`,
      )
  return found
}

describe('filePages()', () => {
  it('reads pages and captures of a folder, packed as well, by name', async () => {
    const folder = temporaryFolder({
      'in/a.html': saved,
      'in/b.htm.gz': gzipSync(canonical),
      'in/c.jsonl.gz': gzipSync(lines),
      'in/d.warc.gz': gzipSync(warc),
      'in/deep/e': `<html>${canonical}`,
      'in/feed.xml': '<?xml version="1.0"?><rss></rss>',
      'in/bark.svg': '<svg><title>Bark</title></svg>',
      'in/f.html': '<p>nowhere',
      'in/a_files/frame.html': canonical,
      'in/.hidden.html': canonical,
      'in/style.css': 'a { color: red }',
      'in/empty.html': Uint8Array.of(0xff, 0xfe),
    })

    expect(await outline(folder, ['in'])).toEqual([
      '0 in/a.html: https://tern.example/s',
      '0 in/b.htm.gz: https://tern.example/c guessed',
      '0 in/c.jsonl.gz line 1: https://tern.example/1',
      '1 in/c.jsonl.gz line 2: capture_damaged',
      '2 in/c.jsonl.gz line 3: url_missing',
      '0 in/d.warc.gz record 1: https://tern.example/w',
      '0 in/deep/e: https://tern.example/c guessed',
      '0 in/empty.html: url_missing',
      '0 in/f.html: url_missing',
    ])
  })

  it('takes addresses from a list next to files or their folder, before those in the page', async () => {
    const folder = temporaryFolder({
      'in/pages.tsv': 'path\turl\na.html\thttps://tern.example/listed\n',
      'in/a.html.gz': gzipSync(saved),
      'crawl.csv': 'crawl/x.html,https://tern.example/x\ny.html,https://tern.example/y\n',
      'crawl/x.html': canonical,
      'crawl/y.html': canonical,
      'crawl/z.html': canonical,
    })

    expect(await outline(folder, ['in', 'crawl/*.html', 'crawl'])).toEqual([
      '0 in/a.html.gz: https://tern.example/listed',
      '0 crawl/x.html: https://tern.example/x',
      '0 crawl/y.html: https://tern.example/y',
      '0 crawl/z.html: https://tern.example/c guessed',
    ])
  })

  it('takes addresses from the list that the user names', async () => {
    const folder = temporaryFolder({
      'in/all.jsonl':
        '{"path":"a.html","url":"https://tern.example/all"}\n{"path":"in/b.html","url":"https://tern.example/b"}',
      'in/pages.tsv': 'a.html\thttps://tern.example/other\n',
      'in/a.html': saved,
      'in/b.html': saved,
    })

    expect(await outline(folder, ['in'], `${folder}/in/all.jsonl`)).toEqual([
      '0 in/a.html: https://tern.example/all',
      '0 in/b.html: https://tern.example/b',
    ])
  })

  it('says why a file that the user named cannot be read', async () => {
    const folder = temporaryFolder({
      'a.pdf': '%PDF-1.7',
      'cut.html.gz': gzipSync('<p>'.repeat(100_000)).subarray(0, 200),
      'cut.warc.gz': gzipSync(warc.repeat(100)).subarray(0, 150),
    })

    expect(await outline(folder, ['a.pdf'])).toEqual(['0 a.pdf: unsupported_media_type'])
    expect(await outline(folder, ['cut.html.gz'])).toEqual(['-1 cut.html.gz: unreadable'])
    expect((await outline(folder, ['cut.warc.gz'])).at(-1)).toMatch(/capture_damaged|unreadable/)
    await expect(outline(folder, ['none/*.html'])).rejects.toThrow('There is no none/*.html')
  })
})
