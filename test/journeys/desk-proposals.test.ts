import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetRules } from '../../src/intake/rules/rule-book.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ask, signedIn } from './desk.ts'
import { ingest, request, token } from './service.ts'

const domain = 'saltmarsh-gazette.example'
const remark =
  '<p class="remark">The keeper of the log adds that the tide was high on all of those days.</p>'
const html = (name: string) =>
  harbourPage({ title: `Light ${name}` }).replace('</p>', `</p>${remark}`)
const address = (name: string) => `https://${domain}/${name}`
const asJson = { ...token, 'content-type': 'application/json' }

beforeEach(() => forgetRules())

async function page(path: string): Promise<string> {
  const response = await ask(path, { headers: { cookie: await signedIn() } })
  expect(response.status, path).toBe(200)
  return response.text()
}

async function corrected(name: string): Promise<string> {
  const answer = await ingest(html(name), address(name))
  const { id, revision } = await answer.json<{ id: string; revision: string }>()
  const path = `/articles/${id}`
  const { blocks } = await (
    await request(`${path}/corrections`, { headers: token })
  ).json<{ blocks: { name: string; excerpt: string }[] }>()
  const block = blocks.find(({ excerpt }) => excerpt.includes('keeper of the log'))?.name
  const body = JSON.stringify({ blocks: [{ op: 'drop', block }] })
  const headers = { ...asJson, 'if-match': `"${revision}"` }
  expect((await request(path, { method: 'PATCH', body, headers })).status).toBe(200)
  return id
}

const saveRule = () =>
  request('/rules', {
    method: 'POST',
    body: JSON.stringify({ domain, selectors: { strip: ['.remark'] } }),
    headers: asJson,
  })

const posted = (name: string, headers: Record<string, string> = {}) =>
  request('/ingest', {
    method: 'POST',
    body: `${JSON.stringify({ url: address(name), html: html(name) })}\n`,
    headers: { ...token, 'content-type': 'application/x-ndjson', ...headers },
  })

async function textOf(name: string): Promise<string> {
  const found = await ask(`/desk/intake?address=${name}`, { headers: { cookie: await signedIn() } })
  const id = /article=([0-9a-z]+)/.exec(await found.text())?.[1] ?? ''
  return page(`/desk/articles/${id}`)
}

describe('the desk with corrections and rules', () => {
  it('proposes a rule from corrections, which its form can save', async () => {
    const id = await corrected('one')
    await corrected('two')
    const link = `/desk/rules/new?corrections=${domain}`

    expect(await page('/desk/rules')).toContain(`href="${link}"`)
    expect(await page(`/desk/articles/${id}`)).toContain(`href="${link}"`)
    const form = await page(link)
    expect(form).toContain(`value="${domain}"`)
    expect(form).toMatch(/<textarea name="strip"[^>]*>\.remark<\/textarea>/)
    expect(form).toMatch(/<textarea name="title"[^>]*><\/textarea>/)
    expect(form.match(/strip, by &quot;\.remark&quot;/g)).toHaveLength(2)
    expect(form.match(/The keeper of the log adds/g)).toHaveLength(2)
  })

  it('proposes nothing for a site without corrections', async () => {
    expect(await page('/desk/rules/new?corrections=nobody.example')).toContain(
      'There is no corrected article of it',
    )
  })

  it('shows in an X-ray what the rule of the site did, with the ways to both', async () => {
    const answer = await ingest(html('three'), address('three'))
    const { id } = await answer.json<{ id: string }>()
    expect(await page(`/desk/xray?article=${id}`)).toContain(`/desk/rules/new?domain=${domain}`)

    const rule = await (await saveRule()).json<{ id: string }>()
    const xray = await page(`/desk/xray?article=${id}`)
    expect(xray).toContain(`What the rule of ${domain} did`)
    expect(xray).toContain('strip, by &quot;.remark&quot;')
    expect(xray).toContain(`href="/desk/rules/${rule.id}"`)
    expect(xray).toContain(`href="/desk/articles/${id}"`)
  })
})

describe('the rule of a site', () => {
  it('cleans a page in a capture', async () => {
    await saveRule()
    expect(await (await posted('captured')).text()).toContain('"created"')

    expect(await textOf('captured')).toContain('Light captured')
    expect(await textOf('captured')).not.toContain('keeper of the log')
  })

  it('cleans a page in a job', async () => {
    await saveRule()
    expect((await posted('queued', { prefer: 'respond-async' })).status).toBe(202)

    await vi.waitFor(async () => expect(await textOf('queued')).toContain('Light queued'), 8000)
    expect(await textOf('queued')).not.toContain('keeper of the log')
  })
})
