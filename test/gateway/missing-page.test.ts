import { describe, expect, it, vi } from 'vitest'
import type { ReaderPage } from '../../src/cache/reader-page.ts'
import { readConfig } from '../../src/config/config.ts'
import { missingPage, withSuggestions } from '../../src/gateway/missing-page.ts'

const freshSite = () => readConfig({}).site
const page = (status: number, text: string, type = 'text/html; charset=UTF-8'): ReaderPage => ({
  body: text,
  status,
  headers: { 'content-type': type, 'cache-control': 'public, max-age=0' },
})
const textOf = ({ body }: ReaderPage) => new Response(body).text()
const offering = () => vi.fn(async () => page(404, 'something to read'))

describe('missingPage()', () => {
  it('asks for the page once for all addresses, and again ten seconds later', async () => {
    const [site, ask] = [freshSite(), offering()]

    const one = await missingPage('/wp-login.php', site, ask, 0)
    await missingPage('/x', site, ask, 9999)

    expect(await textOf(one)).toBe('something to read')
    expect(ask).toHaveBeenCalledExactlyOnceWith(`${site.url}/not-found`)
    await missingPage('/y', site, ask, 10_000)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['fails', () => Promise.reject(new Error('no cache'))],
    ['is another', () => Promise.resolve(page(503, 'broken'))],
  ])('is plain when the page %s, which is not asked for again at once', async (_case, answer) => {
    const [site, ask] = [freshSite(), vi.fn(answer)]

    const shown = await missingPage('/x', site, ask, 0)
    await missingPage('/x', site, ask, 1)

    expect(shown.status).toBe(404)
    expect(await textOf(shown)).toContain('Nothing here')
    expect(ask).toHaveBeenCalledOnce()
  })

  it('answers a request for another form with a problem', async () => {
    const ask = offering()

    const shown = await missingPage('/news/2026-10-03/x.json', freshSite(), ask, 0)

    expect(shown.headers['content-type']).toBe('application/problem+json')
    expect(ask).not.toHaveBeenCalled()
  })
})

describe('withSuggestions()', () => {
  it('keeps status and headers of a page that was not found', async () => {
    const [site, ask] = [freshSite(), offering()]

    const shown = await withSuggestions(page(404, 'plain'), '/topic/x', site, ask, 0)

    expect(shown).toMatchObject({ status: 404, headers: { 'cache-control': 'public, max-age=0' } })
    expect(await textOf(shown)).toBe('something to read')
  })

  it.each([
    [200, 'text/html; charset=UTF-8'],
    [410, 'text/html; charset=UTF-8'],
    [404, 'application/problem+json'],
  ])('leaves an answer of status %i and type %s as it is', async (status, type) => {
    const ask = offering()
    // As `Accept` asks for another form at the path of the page.
    const path = '/news/2026-10-03/x'

    const shown = await withSuggestions(page(status, 'own', type), path, freshSite(), ask, 0)

    expect(await textOf(shown)).toBe('own')
    expect(ask).not.toHaveBeenCalled()
  })
})
