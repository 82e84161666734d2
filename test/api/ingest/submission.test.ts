import { describe, expect, it } from 'vitest'
import { BodyBudget } from '../../../src/api/body/body-budget.ts'
import { readSubmission } from '../../../src/api/ingest/submission.ts'
import { Refusal } from '../../../src/http/problem.ts'
import { sourceUrl } from '../../../src/intake/submission.ts'

function refusalOf(act: () => unknown): string {
  try {
    act()
    return 'none'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('sourceUrl()', () => {
  it('prints the address in its parsed form', () => {
    expect(sourceUrl(['HTTPS://Rheinblick.example/ä?b=1'])).toBe(
      'https://rheinblick.example/%C3%A4?b=1',
    )
  })

  it.each([
    [[], 'url_missing'],
    [[''], 'url_missing'],
    [['/relative'], 'url_invalid'],
    [['ftp://rheinblick.example/'], 'url_invalid'],
    [['javascript:alert(1)'], 'url_invalid'],
    [['https://name:word@rheinblick.example/'], 'url_invalid'],
    [[`https://rheinblick.example/${'a'.repeat(20_000)}`], 'url_invalid'],
    [['https://a.example/', 'https://b.example/'], 'url_invalid'],
    [['https://a.example/\nb'], 'url_invalid'],
    [['https://a.example/a\tb'], 'url_invalid'],
    [['https://a.example/\n'], 'url_invalid'],
    [['\0https://a.example/'], 'url_invalid'],
    [['https://a.example/\x85b'], 'url_invalid'],
  ])('refuses %j as %s', (values, code) => {
    expect(refusalOf(() => sourceUrl(values))).toBe(code)
  })
})

describe('readSubmission() of the JSON form', () => {
  const post = (body: unknown) =>
    new Request('https://times.example/ingest', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  const form = { url: 'https://rheinblick.example/a', html: '<p>Licht</p>' }

  it('takes the page, its address and the overrides', async () => {
    const body = {
      ...form,
      title: ' Licht\u202e an ',
      publishedAt: '2026-10-03T10:15:00+02:00',
      byline: ['Marta Quell'],
    }

    expect(await readSubmission(post(body), 'json', [], new BodyBudget().open())).toEqual({
      url: 'https://rheinblick.example/a',
      page: '<p>Licht</p>',
      contentType: null,
      overrides: {
        title: 'Licht an',
        publishedAt: '2026-10-03T08:15:00.000Z',
        byline: ['Marta Quell'],
      },
    })
  })

  it.each([
    ['2026-10-03T08:15Z', '2026-10-03T08:15:00.000Z'],
    ['2026-10-03 10:15:00+0200', '2026-10-03T08:15:00.000Z'],
    ['2026-10-03t08:15:00.1234567z', '2026-10-03T08:15:00.123Z'],
    ['2026-10-03', '2026-10-03'],
  ])('reads the time %s', async (publishedAt, moment) => {
    const body = post({ ...form, publishedAt })

    const { overrides } = await readSubmission(body, 'json', [], new BodyBudget().open())

    expect(overrides.publishedAt).toBe(moment)
  })

  it('takes a language in its canonical form', async () => {
    const body = post({ ...form, lang: 'zh-hant-tw' })

    const { overrides } = await readSubmission(body, 'json', [], new BodyBudget().open())

    expect(overrides.lang).toBe('zh-Hant-TW')
  })

  it('reports that the page is missing', async () => {
    await expect(
      readSubmission(post({ url: form.url }), 'json', [], new BodyBudget().open()),
    ).rejects.toMatchObject({ details: { detail: 'html: It is missing' } })
  })

  it('lets the address of the query win', async () => {
    const submission = await readSubmission(
      post(form),
      'json',
      ['https://rheinblick.example/b'],
      new BodyBudget().open(),
    )

    expect(submission.url).toBe('https://rheinblick.example/b')
  })

  it.each([
    ['no JSON', '{', 'request_invalid'],
    ['another shape', [], 'request_invalid'],
    ['no page', { url: form.url }, 'request_invalid'],
    ['an empty page', { ...form, html: '' }, 'body_empty'],
    ['no address', { html: form.html }, 'url_missing'],
    ['a time without a zone', { ...form, publishedAt: '2026-10-03T10:15:00' }, 'request_invalid'],
    ['a day that does not exist', { ...form, publishedAt: '2026-02-30' }, 'request_invalid'],
    [
      'a time on a day that does not exist',
      { ...form, publishedAt: '2026-02-30T10:00:00Z' },
      'request_invalid',
    ],
    ['words that hold a time', { ...form, publishedAt: 'May 1Z' }, 'request_invalid'],
    ['an invalid language', { ...form, lang: 'Deutsch, bitte' }, 'request_invalid'],
    ['an address with a line break', { ...form, url: `${form.url}\n` }, 'url_invalid'],
    ['a property it does not know', { ...form, extra: 1 }, 'request_invalid'],
    [
      'a property of every object',
      JSON.stringify(form).replace('{', '{"__proto__":1,'),
      'request_invalid',
    ],
    [
      'a flood of values',
      { ...form, more: Array.from({ length: 1000 }, () => []) },
      'request_invalid',
    ],
    ['a byline that is no list', { ...form, byline: 'Marta Quell' }, 'request_invalid'],
  ])('refuses %s', async (_what, body, code) => {
    await expect(
      readSubmission(post(body), 'json', [], new BodyBudget().open()),
    ).rejects.toMatchObject({ code })
  })

  it.each([
    ['tilte', 'tilte: unknown property, did you mean title?'],
    ['published_at', 'published_at: unknown property, did you mean publishedAt?'],
    ['language', 'language: unknown property, did you mean lang?'],
    ['author', 'author: unknown property, known are url, html, title, publishedAt, lang, byline'],
  ])('names %s, which it does not know', async (name, detail) => {
    await expect(
      readSubmission(post({ ...form, [name]: 'x' }), 'json', [], new BodyBudget().open()),
    ).rejects.toMatchObject({ details: { detail } })
  })
})
