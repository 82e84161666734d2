import { describe, expect, it } from 'vitest'
import type { CaptureItem } from '../../../src/intake/captures/captured-page.ts'
import { readMail } from '../../../src/intake/captures/mail.ts'

async function itemsOf(mail: string | Uint8Array): Promise<CaptureItem[]> {
  const bytes = typeof mail === 'string' ? new TextEncoder().encode(mail) : mail
  async function* chunks() {
    for (let start = 0; start < bytes.length; start += 700) yield bytes.subarray(start, start + 700)
  }
  const items: CaptureItem[] = []
  for await (const item of readMail({ chunks: chunks() })) items.push(item)
  return items
}

async function pageOf(mail: string | Uint8Array) {
  const [item] = await itemsOf(mail)
  if (item?.kind !== 'page') throw new Error(JSON.stringify(item))
  return { ...item.page, page: String(item.page.page) }
}

const lines = (...all: string[]) => all.join('\r\n')

const head = lines(
  'From: "Mara Lind from Nordhaven Post" <letters@nordhaven.example>',
  'To: Ada Reader <ada.reader@mail.example>',
  'Subject: =?UTF-8?Q?Fwd:_Der_Hafen_=C3=B6ffnet?=',
  'Date: Wed, 01 May 2024 08:00:00 +0200',
  'Message-ID: <abc.123@nordhaven.example>',
  'List-Unsubscribe: <https://nordhaven.example/l/77?x=1&y=2>, <mailto:off@nordhaven.example>',
  'MIME-Version: 1.0',
)

const html = lines(
  '<html><body><a href="https://nordhaven.example/m/41">View this email in your browser</a>',
  '<h1>Der Hafen</h1><p>Hello ada.reader@mail.example, the harbour opened.</p>',
  '<a href="https://nordhaven.example/story?to=ada.reader%40mail.example">The story</a>',
  '<img src="https://count.example/p.gif" width="1" height="1"><img src="/harbour.jpg" width="120">',
  '<img src="https://count.example/q.gif" style="height:0px;width:0px">',
  '<a href="https://nordhaven.example/l/77?x=1&amp;y=2">here</a>',
  '<a href="https://nordhaven.example/p">Einstellungen: Newsletter <b>abbestellen</b></a></body></html>',
)

const mail = (body: string, more: string[] = []) =>
  lines(head, ...more, 'Content-Type: text/html; charset=utf-8', '', body)

describe('readMail()', () => {
  it('takes the address, the subject, the date and the author of a newsletter', async () => {
    expect(await pageOf(mail(html))).toMatchObject({
      url: 'https://nordhaven.example/m/41',
      contentType: null,
      place: 'mail',
      capturedAt: new Date('2024-05-01T06:00:00Z'),
      overrides: {
        title: 'Der Hafen öffnet',
        publishedAt: '2024-05-01T06:00:00.000Z',
        byline: ['Mara Lind'],
      },
    })
  })

  it('takes out what belongs to its reader, and nothing else', async () => {
    const { page } = await pageOf(mail(html))

    expect(page).not.toMatch(/ada\.reader|count\.example|\/l\/77|abbestellen/i)
    expect(page).toContain('<p>Hello , the harbour opened.</p>')
    expect(page).toContain('>The story</a>')
    expect(page).toContain('/harbour.jpg')
  })

  it.each([
    [
      'Archived-At',
      mail(html, [
        'Archived-At: <https://lists.example/a/9>',
        'List-Archive: <https://lists.example/>',
      ]),
      /^https:\/\/lists\.example\/a\/9$/,
    ],
    [
      'its list, where the link to read it names the reader',
      mail(
        '<a href="https://nordhaven.example/m?u=ada.reader%40mail.example">Read online</a><p>Hello',
        ['List-Archive: <https://lists.example/harbour>'],
      ),
      /^https:\/\/lists\.example\/harbour\?mail=[\da-f]{32}$/,
    ],
    ['the sender', mail('<p>Hello'), /^https:\/\/nordhaven\.example\/mail\/[\da-f]{32}$/],
  ])('takes its address from %s', async (_what, source, form) => {
    expect((await pageOf(source)).url).toMatch(form)
    expect((await pageOf(source)).url).toBe((await pageOf(source)).url)
  })

  it('states no address if the sender has no public one', async () => {
    const source = mail('<p>Hello').replace('letters@nordhaven.example', 'root@localhost')

    expect((await pageOf(source)).url).toBeNull()
  })

  it('reads text where there is no HTML', async () => {
    const text = lines(
      'The harbour',
      'opened <again>.',
      '',
      'Unsubscribe: https://x.example/u',
      '',
      'End',
    )
    const { page } = await pageOf(lines(head, 'Content-Type: text/plain', '', text))

    expect(page).toContain('<p>The harbour<br>opened &lt;again>.</p>\n<p>End</p>')
    expect(page).not.toContain('nsubscribe')
  })

  it('decodes its charset and its transfer encoding', async () => {
    const cyrillic = lines(
      head,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'plain',
      '--b',
      'Content-Type: text/html; charset=windows-1251',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>=CF=EE=F0=F2 =EE=F2=EA=F0=FB=F2',
      '--b--',
    )

    expect((await pageOf(cyrillic)).page).toContain('<p>Порт открыт')
  })

  it('reads the mails that it forwards, without who forwarded them', async () => {
    const cover = lines(
      'From: Ada Reader <ada.private@home.example>',
      'To: intake@times.example',
      'Subject: Fwd: news',
      'Content-Type: multipart/mixed; boundary=f',
      '',
      '--f',
      'Content-Type: text/plain',
      '',
      'See below',
      '--f',
      'Content-Type: message/rfc822',
      '',
      mail('<p>Sent to ada.private@home.example by Nordhaven Post'),
      '--f',
      'Content-Type: message/rfc822',
      'Content-Disposition: attachment; filename=two.eml',
      '',
      mail('<p>Two').replace('abc.123', 'abc.124'),
      '--f--',
    )
    const items = await itemsOf(cover)

    expect(items.map((item) => (item.kind === 'page' ? item.page.place : item))).toEqual([
      'mail, forwarded mail 1',
      'mail, forwarded mail 2',
    ])
    expect(JSON.stringify(items)).not.toMatch(/See below|ada\.private/)
  })

  it.each([
    ['a text', 'The harbour opened again.\n\nEnd'],
    ['nothing', ''],
    ['a mail without a body', lines(head, '', '')],
  ])('says that %s is no newsletter', async (_what, source) => {
    expect(await itemsOf(source)).toMatchObject([{ kind: 'fault', code: 'capture_damaged' }])
  })

  it('is not slowed down by links and pictures that never end', async () => {
    const { page } = await pageOf(mail(`<p>Hello${'<a <img '.repeat(100_000)}`))

    expect(page).toContain('<p>Hello')
  })
})
