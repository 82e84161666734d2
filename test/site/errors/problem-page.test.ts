import { describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../../src/config/config.ts'
import { Refusal } from '../../../src/http/problem.ts'
import { problemPage } from '../../../src/site/errors/problem-page.ts'

const { site } = readConfig({})

describe('problemPage()', () => {
  it('shows readers a page with the status and the headers of the refusal', async () => {
    const refusal = new Refusal('storage_unavailable', { incident: 'x' }, { 'retry-after': '30' })

    const response = await problemPage('/latest', refusal, site)

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('30')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(await response.text()).toMatch(/^<!doctype html><html/)
  })

  it('tells what an operator has to run, and nothing else of the inside', async () => {
    const detail = 'Run npm run migrate'

    const shown = await problemPage('/', new Refusal('database_mismatch', { detail }), site)
    const hidden = await problemPage('/', new Refusal('internal', { detail }), site)

    expect(await shown.text()).toContain(detail)
    expect(await hidden.text()).not.toContain(detail)
  })

  it('speaks the language of the site even if it is the first page of an isolate', async () => {
    vi.resetModules()
    const fresh = await import('../../../src/site/errors/problem-page.ts')

    const page = await fresh.problemPage('/', new Refusal('gone'), { ...site, language: 'de' })

    expect(await page.text()).toContain('<html lang="de"')
  })

  it.each(['json', 'md', 'txt'])('answers a request for .%s with a problem', async (form) => {
    const response = await problemPage(`/news/2026-10-03/x.${form}`, new Refusal('gone'), site)

    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'gone', status: 410 })
  })
})
