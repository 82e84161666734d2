import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const body = '<h1>Tide turns at the harbour wall</h1>'

describe('timesOf()', () => {
  it('trusts JSON-LD first', () => {
    const page = pageOf(`<html lang="en"><body>${body}<time datetime="2024-01-01">1 Jan</time>`, {
      jsonLd: [{ '@type': 'NewsArticle', datePublished: '2024-02-03T04:05:06+01:00' }],
    })

    expect(metadata(page).publishedAt).toBe('2024-02-03T03:05:06.000Z')
  })

  it('takes the hour from a less trusted source when the first has only the day', () => {
    const page = pageOf(
      `<html lang="en"><head><meta property="article:published_time" content="2024-02-03T10:00:00Z"></head><body>${body}`,
      { jsonLd: [{ '@type': 'NewsArticle', datePublished: '2024-02-03' }] },
    )

    expect(metadata(page).publishedAt).toBe('2024-02-03T10:00:00.000Z')
  })

  it('gives a time without a zone the offset of another one with the same reading', () => {
    const page = pageOf(
      `<html lang="en"><head><meta name="article:published_time" content="2024-02-03 10:00"></head>
       <body>${body}<time datetime="2024-02-03T10:00:30+05:30">3 February</time>`,
    )

    expect(metadata(page).publishedAt).toBe('2024-02-03T04:30:00.000Z')
  })

  it('reads a visible date near the heading, not that of an update or of another story', () => {
    const page = pageOf(
      `<html lang="en"><body>${body}<p>Updated 5 May 2024</p><p>Published 3 May 2024</p>
       <div class="related-stories"><time datetime="2023-01-01">then</time></div>`,
    )

    expect(metadata(page).publishedAt).toBe('2024-05-03')
  })

  describe('when the page declares a later day than it shows near its heading', () => {
    const dated = (line: string, datePublished: string) =>
      metadata(
        pageOf(`<html lang="en"><body>${body}<div><span>${line}</span></div><p>Text.</p>`, {
          jsonLd: [{ '@type': 'Article', datePublished }],
        }),
      ).publishedAt

    it('takes the shown day, as the declared one is of a move to another system', () => {
      expect(dated('May 3, 2013', '2024-08-07T12:01:51Z')).toBe('2013-05-03')
    })

    it.each([
      ['a line of a change', 'Updated May 3, 2013'],
      ['a day that the zone explains', 'Aug 6, 2024'],
      ['a day and month in the other order', '8/7/2024'],
      [
        'a day inside a sentence',
        'The wall was built on May 3, 2013, when the harbour had two gates and no light.',
      ],
    ])('takes the declared day next to %s', (_, line) => {
      expect(dated(line, '2024-08-07T02:01:51Z')).toBe('2024-08-07T02:01:51.000Z')
    })
  })

  it('prefers a line with only a date to one that mentions a day', () => {
    const page = pageOf(
      `<html lang="de"><body>${body}<p>Die Kräne am Morgen nach der Flut im alten Hafen, 24. April 2023</p><p>Text.</p><ul><li><b>Datum</b> 28.04.2023</li></ul>`,
    )

    expect(metadata(page).publishedAt).toBe('2023-04-28')
  })

  it('reads a date that the head declares under a plain name', () => {
    const page = pageOf(`<head><meta name="published" content="July 17, 2025"></head><body>${body}`)

    expect(metadata(page).publishedAt).toBe('2025-07-17')
  })

  it('falls back to the day in the address', () => {
    const page = pageOf(`<html lang="en"><body>${body}`, {
      url: 'https://harbour.example/2024/05/03/tide-turns',
    })

    expect(metadata(page).publishedAt).toBe('2024-05-03')
  })

  it('keeps times less than a day ahead, which may be of another zone', () => {
    const noon = Date.parse('2026-03-01T12:00:00Z') // when the page is read
    const at = (hours: number, zone: string) =>
      metadata(
        pageOf(`<html lang="en"><body>${body}`, {
          jsonLd: [
            {
              '@type': 'Article',
              datePublished: new Date(noon + hours * 3_600_000).toISOString().replace('Z', zone),
            },
          ],
        }),
      ).publishedAt

    expect(at(20, 'Z')).not.toBeNull()
    expect(at(34, '+14:00')).not.toBeNull()
    expect([at(30, 'Z'), at(20, '-11:00')]).toEqual([null, null])
  })

  it('gives a change only when it is later than the publication', () => {
    const at = (dateModified: string) =>
      metadata(
        pageOf(`<html lang="en"><body>${body}`, {
          jsonLd: [{ '@type': 'Article', datePublished: '2024-02-03T10:00:00Z', dateModified }],
        }),
      ).modifiedAt

    expect(at('2024-02-03T11:00:00Z')).toBe('2024-02-03T11:00:00.000Z')
    expect(at('2024-02-03T10:00:00Z')).toBeNull()
  })

  it('ignores a day before the Web in a sentence, but not in a date line', () => {
    const page = (line: string) =>
      pageOf(`<html lang="en-GB"><body>${body}<ul><li>${line}</li></ul><p>Text.</p>`)

    expect(
      metadata(page('The wall was begun in the spring, on 14 August 1935')).publishedAt,
    ).toBeNull()
    expect(metadata(page('The wall was begun in the spring, on 14 August 2005')).publishedAt).toBe(
      '2005-08-14',
    )
    expect(metadata(page('14 August 1935')).publishedAt).toBe('1935-08-14')
  })

  it("reads the day next to a standfirst below the heading, not another story's further down", () => {
    const page = pageOf(
      `<html lang="en-GB"><body>${body}<div><h3>The sea came an hour too soon and nobody at the wall was ready for it, nor had been for years; only the keeper had been told, and he was on the other side of the water that night</h3> by Ada Winter / 3 May 2024 / <a href="/c">Leave a comment</a></div>
       ${'<p>Text.</p>'.repeat(30)}<div>Bo Larsen / December 18, 2004</div>`,
    )

    expect(metadata(page).publishedAt).toBe('2024-05-03')
  })

  describe('with times of others on the page', () => {
    const text = `<p>${'The wall held for eleven days and nobody knew why. '.repeat(3)}</p>`.repeat(
      4,
    )
    const at = (before: string, after: string) =>
      metadata(pageOf(`<html lang="en"><body><article>${body}${before}${text}</article>${after}`))
        .publishedAt
    const comment =
      '<ul><li><b>gull</b> <time datetime="2026-02-20T10:00Z">2 days ago</time><p>I agree.</p></li></ul>'
    const card = (headline: string) =>
      `<div><a href="/1">${headline}</a><time datetime="2026-02-20T10:00Z">1 h</time></div>`

    it.each([
      ['a comment', comment],
      ['a row of cards', card('Swans are on the line') + card('Lamps are counted again')],
    ])('leaves that of %s alone', (_, others) => {
      expect(at('<div>February 10, 2026 7:30 am PDT by Ada Winter</div>', others)).toBe(
        '2026-02-10T14:30:00.000Z',
      )
      expect(at('', others)).toBeNull()
    })
  })

  it.each([
    [
      'a class',
      '<time class="updated" datetime="2026-02-12T10:00Z">12 February</time> <time datetime="2026-02-10T08:15Z">10 February</time>',
    ],
    [
      'a label',
      '<p>Last updated: <time datetime="2026-02-12T10:00Z">12 February</time></p><p>Published: <time datetime="2026-02-10T08:15Z">10 February</time></p>',
    ],
    [
      'a label in an element of its own',
      '<dl><dt>Updated</dt><dd>10:00 UTC, 12 February 2026</dd><dt>Published</dt><dd>08:15 UTC, 10 February 2026</dd></dl>',
    ],
  ])('tells a change by %s', (_, lines) => {
    expect(
      metadata(pageOf(`<html lang="en"><body>${body}<div>${lines}</div><p>Text.</p>`)),
    ).toMatchObject({
      publishedAt: '2026-02-10T08:15:00.000Z',
      modifiedAt: '2026-02-12T10:00:00.000Z',
    })
  })

  it('takes the shown time where the declared one is that of the shown change', () => {
    const page = pageOf(
      `<html lang="fr"><head><meta property="article:published_time" content="2026-02-10T20:10:00+01:00"></head>
       <body>${body}<span>Publié le 10/02/2026 à 9h05, mis à jour à 20h10 le 10/02/2026</span><p>Texte.</p>`,
      { url: 'https://port.fr/marche' },
    )

    expect(metadata(page).publishedAt).toBe('2026-02-10T08:05:00.000Z')
  })

  it.each(['From the print edition of the February 23, 2026, issue', 'February 23, 2026 issue'])(
    'prefers the day online to that of the cover: %s',
    (line) => {
      const page = pageOf(
        `<html lang="en"><body>${body}<p>${line}</p><p>February 20, 2026</p><p>Text.</p>`,
      )

      expect(metadata(page).publishedAt).toBe('2026-02-20')
    },
  )
})
