import { constants, deflateSync, gzipSync } from 'node:zlib'
import { seeded } from '../random.ts'
import { articleOrNone, posted, storyPage, type Case } from './case.ts'
import { rawRequest, requestHead } from './raw-request.ts'

const megabyte = 1_000_000
const story = storyPage()
const gzip = { 'content-encoding': 'gzip' }
const zipped = gzipSync(story)

const one = (
  name: string,
  outcomes: readonly string[],
  body: () => BodyInit,
  headers = {},
): Case => ({
  name,
  outcomes,
  act: async (port) => [await posted(port, body(), headers)],
})

/** Bodies that are no page, too much of one, or packed wrongly. */
export const bodies: readonly Case[] = [
  one('empty', ['body_empty'], () => ''),
  one('white space', ['body_empty'], () => ' \n\t'.repeat(300_000)),
  one('JSON as HTML', ['not_html'], () => JSON.stringify({ title: 'Late', html: story })),
  one('PDF as HTML', ['not_html'], () => `%PDF-1.7\n${story}`),
  one('random bytes', articleOrNone, () => randomBytes(megabyte)),
  one('10 MiB of random bytes', articleOrNone, () => randomBytes(10 * 2 ** 20)),
  one(
    '10 MiB of NUL',
    ['not_html', 'no_article', 'body_empty', 'script_shell'],
    () => new Uint8Array(10 * 2 ** 20),
  ),
  one('NUL in a page', ['article'], () => storyPage('\0'.repeat(100_000))),
  one(
    'lone surrogates, as bytes',
    ['article'],
    () =>
      new Uint8Array(
        Buffer.concat([Buffer.from(story), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xbf, 0xbf])]),
      ),
  ),
  one(
    'lone surrogates, in JSON',
    ['article'],
    () => `{"html":${JSON.stringify(storyPage('<p>It rained \ud800 \udfff again.</p>'))}}`,
    { 'content-type': 'application/json' },
  ),
  one('JSON of 5,000,000 brackets', ['request_invalid'], () => '['.repeat(5_000_000), {
    'content-type': 'application/json',
  }),
  one(
    '50 MB, declared and sent',
    ['body_too_large', 'closed'],
    () => new Uint8Array(50 * megabyte),
  ),
  {
    name: '50 MB, declared',
    outcomes: ['body_too_large'],
    act: async (port) => [
      await rawRequest(port, [
        requestHead(['content-type: text/html', 'content-length: 50000000']),
        story,
      ]),
    ],
  },
  {
    name: '50 MB, chunked',
    outcomes: ['body_too_large', 'closed'],
    act: async (port) => [await rawRequest(port, chunked(50))],
  },
  one(
    'a bomb: 50 MB in gzip',
    ['body_too_large'],
    () => bytes(gzipSync(Buffer.alloc(50 * megabyte))),
    gzip,
  ),
  one('a bomb: 500 MB in gzip', ['body_too_large'], () => bytes(bomb(500)), gzip),
  one(
    'a page of 10 MiB in gzip',
    articleOrNone,
    () => bytes(gzipSync(storyPage('<p>It rained again.</p>\n'.repeat(430_000)))),
    gzip,
  ),
  one('gzip in gzip', ['not_html'], () => bytes(gzipSync(zipped)), gzip),
  one('gzip, twice declared', ['body_unreadable'], () => bytes(gzipSync(zipped)), {
    'content-encoding': 'gzip, gzip',
  }),
  one('gzip that is cut', ['body_unreadable'], () => bytes(zipped.subarray(0, -30)), gzip),
  one('gzip with a wrong sum', ['body_unreadable'], () => bytes(withByte(zipped, -6)), gzip),
  one(
    'gzip with a wrong byte within',
    ['body_unreadable', 'article', 'no_article'],
    () => bytes(withByte(zipped, 60)),
    gzip,
  ),
  one(
    'gzip with something behind it',
    ['body_unreadable', 'article'],
    () => bytes(Buffer.concat([zipped, Buffer.from('behind')])),
    gzip,
  ),
  one(
    'two gzips, one behind the other',
    ['body_unreadable', 'article'],
    () => bytes(Buffer.concat([zipped, zipped])),
    gzip,
  ),
  one('plain text that says gzip', ['body_unreadable'], () => story, gzip),
  one('deflate that says gzip', ['body_unreadable'], () => bytes(deflateSync(story)), gzip),
  one('gzip that says nothing', ['not_html', 'no_article'], () => bytes(zipped)),
  one('text that says Brotli', ['body_unreadable'], () => story, { 'content-encoding': 'br' }),
  {
    name: 'content types that nobody has heard of',
    outcomes: ['unsupported_media_type', 'article', 'request_invalid'],
    act: (port) =>
      Promise.all(contentTypes.map((type) => posted(port, story, { 'content-type': type }))),
  },
]

const contentTypes = [
  'text/html;', ' text/html ', 'TEXT/HTML;CHARSET=UTF-8;CHARSET=KOI8-R', 'text/html; charset', 'text/html; charset=',
  'text/html; charset="', 'text/html,application/json', 'text/html, text/html', 'text', '/', ';', 'a/b/c', 'text/plain',
  'application/pdf', 'multipart/form-data; boundary=a', 'application/x-www-form-urlencoded', 'image/png', '*/*', 'text/*',
  `text/html; charset=${'a'.repeat(5000)}`, `text/${'h'.repeat(5000)}`, 'text/html; charset=utf-8; '.repeat(200),
  'application/json', 'application/ld+json', 'text/html\u00a0', 'text/html; charset=\u00fc',
] // oxfmt-ignore

function* chunked(megabytes: number) {
  yield requestHead(['content-type: text/html', 'transfer-encoding: chunked'])
  const chunk = Buffer.alloc(megabyte, ' ')
  for (let count = 0; count < megabytes; count++) {
    yield `${chunk.length.toString(16)}\r\n`
    yield chunk
    yield '\r\n'
  }
  yield '0\r\n\r\n'
}

// Streams of deflate can be put together when each is flushed, so that 500 MB need not be packed as one.
function bomb(megabytes: number): Buffer {
  return gzipSync(Buffer.alloc(megabytes * megabyte), { level: constants.Z_BEST_SPEED })
}

function withByte(buffer: Buffer, at: number): Buffer {
  const changed = Buffer.from(buffer)
  const index = at < 0 ? buffer.length + at : at
  changed[index] = (changed[index] ?? 0) ^ 0xff
  return changed
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  const random = seeded(count)
  return Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
}

function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(buffer)
}
