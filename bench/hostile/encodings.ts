import {
  encodingSamples,
  replacedLabels,
  type EncodingSample,
} from '../../test/cleaner/source/encoding-samples.ts'
import { posted, type Case } from './case.ts'
import type { Answer } from './raw-request.ts'

// The letters of each sample are in its own encoding. Everything around them is ASCII, or UTF-16 where that is the
// encoding.

type Declared = { header?: string; meta?: string; mark?: readonly number[] }
type Way = {
  name: string
  declare: (label: string, index: number) => Declared
  /** Whether the letters have to come out right: asked where the encoding is declared as it is. */
  isRight: boolean
}

const marks = [
  [0xef, 0xbb, 0xbf],
  [0xfe, 0xff],
  [0xff, 0xfe],
]
const wrong = (index: number) =>
  encodingSamples[(index * 7 + 5) % encodingSamples.length]?.encoding ?? ''

const ways: readonly Way[] = [
  { name: 'by the header', isRight: true, declare: (header) => ({ header }) },
  { name: 'by <meta>', isRight: false, declare: (meta) => ({ meta }) },
  { name: 'twice, alike', isRight: true, declare: (label) => ({ header: label, meta: label }) },
  {
    name: 'twice, differently',
    isRight: false,
    declare: (header, index) => ({ header, meta: wrong(index) }),
  },
  {
    name: 'wrongly by the header',
    isRight: false,
    declare: (_, index) => ({ header: wrong(index) }),
  },
  { name: 'wrongly by <meta>', isRight: false, declare: (_, index) => ({ meta: wrong(index) }) },
  {
    name: 'wrongly by a byte order mark',
    isRight: false,
    declare: (header, index) => ({ header, mark: marks[index % 3] ?? [] }),
  },
  { name: 'not at all', isRight: false, declare: () => ({}) },
]

/** Pages in all encodings of the Encoding Standard, declared in all ways. */
export const encodings: readonly Case[] = [
  ...ways.map((way): Case => ({
    name: `${encodingSamples.length} encodings, declared ${way.name}`,
    outcomes: way.isRight ? ['article'] : ['article', 'no_article', 'not_html'],
    act: (port) =>
      Promise.all(encodingSamples.map((sample, index) => answerTo(port, sample, way, index))),
  })),
  {
    name: 'labels that stand for no encoding',
    outcomes: ['article'],
    act: (port) =>
      Promise.all(
        [
          ...replacedLabels,
          'utf-7',
          'utf-9',
          'cesu-8',
          'scsu',
          'bocu-1',
          'utf-32',
          'ebcdic-us',
          '',
        ].map((label) =>
          posted(port, pageIn(latin, { meta: label }), {
            'content-type': `text/html; charset="${label}"`,
          }),
        ),
      ),
  },
  {
    name: 'bytes that no encoding has, in each of them',
    outcomes: ['article', 'no_article', 'not_html'],
    act: (port) =>
      Promise.all(
        encodingSamples.map(({ encoding }) =>
          posted(port, pageIn({ encoding: 'utf-8', bytes: invalid }, {}), contentType(encoding)),
        ),
      ),
  },
  {
    name: 'two encodings in one page',
    outcomes: ['article'],
    act: (port) =>
      Promise.all(
        encodingSamples
          .filter(({ encoding }) => !encoding.startsWith('utf-16'))
          .map(({ encoding, bytes }) =>
            posted(
              port,
              pageIn({ encoding, bytes: `${bytes}20c3bc20e6b8af20${bytes}` }, {}),
              contentType(encoding),
            ),
          ),
      ),
  },
]

// Leads without what they lead, and the other way round; escapes of ISO-2022-JP; overlong forms of `<`; UTF-7's.
const invalid =
  'c0bce080bcf08080bcf5818181ff80fe8fa1a11b24421b28491b2842cc1b284a5c81308130feff2b4144772d8e8fa0'

const latin = { encoding: 'utf-8', bytes: Buffer.from('Grüße').toString('hex') }
const contentType = (label: string) => ({ 'content-type': `text/html; charset=${label}` })

async function answerTo(
  port: number,
  sample: EncodingSample,
  way: Way,
  index: number,
): Promise<Answer> {
  const declared = way.declare(sample.encoding, index)
  const headers = {
    'content-type': declared.header ? `text/html; charset=${declared.header}` : 'text/html',
  }
  const answer = await posted(port, pageIn(sample, declared), headers)
  const isRead =
    answer?.text.includes(JSON.stringify(sample.text.normalize('NFC')).slice(1, -1)) ?? false
  if (way.isRight && sample.encoding !== 'x-user-defined' && !isRead)
    throw new Error(`Cannot find the letters of ${sample.encoding}, declared ${way.name}`)
  return answer
}

function pageIn(
  { encoding, bytes }: Pick<EncodingSample, 'encoding' | 'bytes'>,
  { meta, mark = [] }: Declared,
): Uint8Array<ArrayBuffer> {
  const sentence =
    'It rained again, and the ferry was late, as it had been on every morning of that week on the pier.'
  const before = `<!doctype html><html><head>${meta === undefined ? '' : `<meta charset="${meta}">`}<title>`
  const between = `</title></head><body><article><h1>The light of Ternmouth</h1><p>${sentence} `
  const after = ` ${sentence}</p><p>${sentence} ${sentence}</p></article></body></html>`
  const letters = Buffer.from(bytes, 'hex')
  const around = (text: string) => inAscii(text, encoding)
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from(mark),
      around(before),
      letters,
      around(between),
      letters,
      around(after),
    ]),
  )
}

function inAscii(text: string, encoding: string): Buffer {
  const utf16 = Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16le') return utf16
  return encoding === 'utf-16be' ? utf16.swap16() : Buffer.from(text, 'latin1')
}
