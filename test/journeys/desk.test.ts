import { describe, expect, it } from 'vitest'
import { addressesOf } from '../../src/site/site-map.ts'
import { ask, csrfOf, own, post, signedIn } from './desk.ts'
import { site } from './service.ts'

describe('signing in at the desk', () => {
  it('begins at the form, and leads on to the page that was asked for', async () => {
    const first = await ask('/desk/sign-out')
    const location = first.headers.get('location') ?? ''
    const form = await ask(location)
    const done = await post(location, { token: 'dev-token' })

    expect([first.status, location]).toEqual([303, '/desk/sign-in?next=%2Fdesk%2Fsign-out'])
    expect(await form.text()).toContain(`action="${location}"`)
    expect([done.status, done.headers.get('location')]).toEqual([303, '/desk/sign-out'])
  })

  it('gives a cookie that this host alone sets and sends, and no script reads', async () => {
    const cookie = (await post('/desk/sign-in', { token: 'dev-token' })).headers.get('set-cookie')

    expect(cookie).toMatch(
      /^__Host-desk=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(cookie).not.toContain('dev-token')
  })

  it.each([
    '//evil.example/',
    'https://evil.example/desk',
    '/latest',
    '/desk/sign-in\\..\\x',
    'javascript:1',
  ])('leads to the desk where the next page would be %s', async (next) => {
    const response = await post(`/desk/sign-in?next=${encodeURIComponent(next)}`, {
      token: 'dev-token',
    })

    expect(response.headers.get('location')).toBe('/desk')
  })

  it('is refused with another token, which the page does not repeat', async () => {
    const response = await post('/desk/sign-in', { token: 'another-token' })
    const page = await response.text()

    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
    expect(page).toContain('The token is not valid')
    expect(page).not.toContain('another-token')
  })

  it('ends with the form of the session', async () => {
    const cookie = await signedIn()
    const response = await post(
      '/desk/sign-out',
      { csrf: await csrfOf(cookie) },
      { ...own, cookie },
    )

    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk/sign-in'])
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-desk=; Max-Age=0; Path=\/; Secure$/)
  })
})

describe('the desk', () => {
  it('shows who is signed in, and is kept by nobody', async () => {
    const response = await ask('/desk', { headers: { cookie: await signedIn() } })

    expect(response.status).toBe(200)
    expect(await response.text()).toContain('INGEST_TOKEN')
  })

  it('has a strict policy of its own on every answer, which no frame passes', async () => {
    const cookie = await signedIn()
    const answers = [
      await ask('/desk', { headers: { cookie } }),
      await ask('/desk'),
      await ask('/desk/sign-in'),
      await post('/desk/sign-out', {}),
      await post('/desk/sign-in', { token: 'another-token' }),
    ]

    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy')?.replace(/sha256-[^']+/, 'sha256-')
      expect(policy).toBe(
        "default-src 'none'; style-src 'sha256-'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })

  it('takes no form without the secret of its session', async () => {
    const [cookie, other] = [await signedIn(), await signedIn()]
    const codes = [
      await post('/desk/sign-out', {}, { ...own, cookie }),
      await post('/desk/sign-out', { csrf: '' }, { ...own, cookie }),
      await post('/desk/sign-out', { csrf: await csrfOf(other) }, { ...own, cookie }),
    ].map(({ status }) => status)

    expect(codes).toEqual([403, 403, 403])
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: site },
    {},
  ])('takes no form of another site, as by %o', async (headers) => {
    const cookie = await signedIn()
    const csrf = await csrfOf(cookie)
    const out = await post('/desk/sign-out', { csrf }, { ...headers, cookie })
    const into = await post('/desk/sign-in', { token: 'dev-token' }, headers)

    expect([out.status, into.status, into.headers.get('set-cookie')]).toEqual([403, 403, null])
  })

  it('takes no cookie that it did not sign', async () => {
    const cookie = await signedIn()
    const [name = '', value = ''] = cookie.split('=')
    const [text = '', signature = ''] = decodeURIComponent(value).split(/\.(?=[^.]*$)/)
    const forged = [
      '__Host-desk=first.0.9999999999.abc',
      `__Host-desk=${encodeURIComponent(`first.0.9999999999.abc.${signature}`)}`,
      `${name}=${encodeURIComponent(`${text}.${'A'.repeat(43)}=`)}`,
      cookie.replace('__Host-', ''),
    ]

    const answers = await Promise.all(
      forged.map((one) => ask('/desk', { headers: { cookie: one } })),
    )

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  })

  it('reads no more of a form than a form has', async () => {
    const cookie = await signedIn()
    const form = { csrf: await csrfOf(cookie), text: 'x'.repeat(70_000) }
    const response = await post('/desk/sign-out', form, { ...own, cookie })

    expect(response.status).toBe(413)
  })

  it('answers 400 to a filter that it cannot read, and ignores what it does not know', async () => {
    const cookie = await signedIn()
    const status = async (path: string) => (await ask(path, { headers: { cookie } })).status

    for (const wrong of [
      '/desk/intake?outcome=nonsense',
      '/desk/intake?before=-1',
      '/desk/articles?state=nonsense',
      '/desk/articles?lang=%3F',
      '/desk/articles?after=NONSENSE!',
      '/desk/takedowns?after=nonsense',
      '/desk/blocks?after=nonsense',
      '/desk/reports?state=nonsense',
      '/desk/reports?after=nonsense',
      '/desk/xray?article=nonsense',
    ])
      expect(await status(wrong), wrong).toBe(400)
    for (const right of [
      '/desk?x=1',
      '/desk/intake?outcome=&utm_source=x',
      '/desk/intake?outcome=refused',
      '/desk/articles?state=&x=1',
      '/desk/reports?state=closed',
    ])
      expect(await status(right), right).toBe(200)
  })

  it('asks everybody at each of its pages who they are', async () => {
    const pages = addressesOf('api').filter(
      ({ tag, method, scope }) => tag === 'desk' && method === 'get' && scope,
    )
    // One after the other: under Vitest, modules that several requests load at once may never arrive.
    const statuses: number[] = []
    for (const { path } of pages) statuses.push((await ask(path.replace(/\{\w+\}/g, 'x'))).status)

    expect(statuses).toEqual(pages.map(() => 303))
  })
})
