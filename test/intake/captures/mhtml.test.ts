import { describe, expect, it } from 'vitest'
import { readMhtml } from '../../../src/intake/captures/mhtml.ts'
import { itemsOf, outlineOf, sourceOf } from './items-of.ts'

type Part = { head: string[]; body: string }

/** A file in the form of Chromium's, one character for each byte. */
function mhtml(parts: Part[], { head = chromium, end = '--' } = {}): Uint8Array {
  const lines = parts.flatMap(({ head: fields, body }) => ['--=_ferry', ...fields, '', body])
  return latin([...head, '', '', ...lines, `--=_ferry${end}`, ''].join('\r\n'))
}

const chromium = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://quill.example/ferry',
  'Subject: The ferry sails again',
  'Date: Sat, 3 Oct 2026 08:15:00 GMT',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="=_ferry"',
]

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

function html(body: string, ...fields: string[]): Part {
  return { head: ['Content-Type: text/html', ...fields], body }
}

const outline = (file: Uint8Array, chunkLength?: number) =>
  outlineOf(readMhtml(sourceOf(file, chunkLength)))

const pageOf = async (file: Uint8Array) => {
  const [item] = await itemsOf(readMhtml(sourceOf(file)))
  return item?.kind === 'page' ? item.page : null
}

describe('readMhtml()', () => {
  it('reads the page, its address and time, and leaves its frames out', async () => {
    const file = mhtml([
      html('<p>Ferry', 'Content-Location: https://quill.example/ferry'),
      { head: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], body: 'iVBORw0K' },
      html('<p>Frame', 'Content-Location: https://frame.example/'),
    ])

    expect(await itemsOf(readMhtml(sourceOf(file)))).toEqual([
      {
        kind: 'page',
        page: {
          url: 'https://quill.example/ferry',
          page: latin('<p>Ferry'),
          contentType: 'text/html',
          place: 'part 1',
          capturedAt: new Date('2026-10-03T08:15:00Z'),
        },
      },
    ])
  })

  it.each([1, 9, 100_000])('keeps every byte of a binary part, in chunks of %i', async (length) => {
    const body = `<p>\xCF\xE0\r\n\n--=_ferr\r\n--=_ferry-\0 ${'long '.repeat(2000)}\r\n`
    const file = mhtml([html(body, 'Content-Transfer-Encoding: binary')])
    const [item] = await itemsOf(readMhtml(sourceOf(file, length)))

    expect(item).toMatchObject({ page: { page: latin(body) } })
  })

  it('keeps the bytes of a part in windows-1251 without charset', async () => {
    const body = '<p>=CF=E0=F0=EE=\r\n=EC =\t\r\n100 =3D= =zz'
    const file = mhtml([html(body, 'Content-Transfer-Encoding: Quoted-Printable')])

    expect(await pageOf(file)).toMatchObject({
      page: latin('<p>\xCF\xE0\xF0\xEE\xEC 100 == =zz'),
      contentType: 'text/html',
    })
  })

  it('decodes base64 with line breaks and without its padding', async () => {
    const file = mhtml([html('PHA+\r\nRmVycnk', 'Content-Transfer-Encoding: base64')])

    expect(await outline(file)).toEqual(['https://quill.example/ferry <p>Ferry'])
  })

  it('takes the part that start names, inside other multiparts, too', async () => {
    const inner = [
      '--inner',
      'Content-Type: text/html; charset="windows-1252"',
      'Content-ID: <main@quill>',
      '',
      '<p>Main',
      '--inner--',
    ].join('\r\n')
    const file = mhtml(
      [
        html('<p>Other'),
        {
          head: ['Content-Type: multipart/alternative; boundary=inner; start="<main@quill>"'],
          body: inner,
        },
      ],
      {
        head: [
          'Content-Location: https://quill.example/old',
          'Content-Type: multipart/related; boundary="=_ferry"',
        ],
      },
    )

    expect(await outline(file)).toEqual(['https://quill.example/old <p>Main'])
  })

  it('reads an old file of one part, and a multipart without its message', async () => {
    const one =
      'From: <Saved by Windows Internet Explorer 8>\nContent-Type: text/html\nContent-Location: http://quill.example/\n\n<p>Ferry'
    const bare =
      '--x\nContent-Type: text/html\nContent-Location: http://quill.example/\n\n<p>Ferry\n--x--\n'

    expect(await outline(latin(`${one}</html>`))).toEqual(['http://quill.example/ <p>Ferry</html>'])
    expect(await outline(latin(bare))).toEqual(['http://quill.example/ <p>Ferry'])
  })

  it('names pictures and frames by the addresses of their parts', async () => {
    const file = mhtml([
      html('<img src="cid:one@quill"><img src="cid:two@quill">\xCF\x80'),
      {
        head: [
          'Content-Type: image/png',
          'Content-ID: <one@quill>',
          'Content-Location: https://quill.example/one.png',
        ],
        body: '',
      },
      {
        head: [
          'Content-Type: image/png',
          'Content-ID: <two@quill>',
          'Content-Location: "><script>',
        ],
        body: '',
      },
    ])

    expect((await pageOf(file))?.page).toEqual(
      latin('<img src="https://quill.example/one.png"><img src="cid:two@quill">\xCF\x80'),
    )
  })

  it('takes a page whose pictures are cut off, and reports one that is itself cut off', async () => {
    const picture = { head: ['Content-Type: image/png'], body: 'iVBO' }
    const whole = mhtml([html('<p>Ferry'), picture])
    const cut = mhtml([html('<p>Ferry and')])
    const ended = mhtml([html('<p>Ferry</html>')])

    expect(await outline(whole.subarray(0, -13))).toEqual(['https://quill.example/ferry <p>Ferry'])
    expect(await outline(cut.subarray(0, -13))).toEqual(['part 1: capture_damaged'])
    expect(await outline(ended.subarray(0, -13))).toEqual([
      'https://quill.example/ferry <p>Ferry</html>',
    ])
    expect(await outline(mhtml([picture]))).toEqual(['the file: capture_damaged'])
    expect(await outline(mhtml([html('?', 'Content-Transfer-Encoding: x-own')]))).toEqual([
      'part 1: capture_damaged',
    ])
  })
})
