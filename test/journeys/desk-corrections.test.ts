import { env, exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, request, site, token, wholly } from './service.ts'

const own = { origin: site, 'sec-fetch-site': 'same-origin' }

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return wholly(
    await exports.default.fetch(new Request(site + path, { redirect: 'manual', ...init })),
  )
}

const post = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields), headers })

async function signedIn(): Promise<string> {
  const response = await post('/desk/sign-in', { token: 'dev-token' }, own)
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

type Article = { id: string; title: string; text: string; byline: string[]; changedBy: string }

/** The article as the API has it now. */
async function articleNow(id: string): Promise<Article> {
  const answer = await request(`/articles/${id}/corrections`, { headers: token })
  const { url } = await answer.json<{ url: string }>()
  return (await request(`${new URL(url).pathname}.json`)).json<Article>()
}

/** A page, and the fields of a form of it. */
async function formOf(path: string, cookie: string, button: RegExp) {
  const html = await (await ask(path, { headers: { cookie } })).text()
  return { html, fields: fieldsOf(html, button) }
}

/** The fields of a form of a page, as a browser would send it, by the value of its button. */
function fieldsOf(html: string, button: RegExp): Record<string, string> {
  const forms = html.match(/<form[^]*?<\/form>/g) ?? []
  const form = forms.find((one) => button.test(one)) ?? ''
  const fields = new Map<string, string>()
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1] ?? ''
    const isOff = tag.includes('checkbox') && !/\bchecked\b/.test(tag)
    if (!isOff) fields.set(name, unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''))
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea name="(\w+)"[^>]*>([^<]*)/g))
    fields.set(name, unescaped(text))
  return Object.fromEntries(fields)
}

function unescaped(text: string): string {
  return text.replace(/&(?:#39|quot|lt|gt|amp);/g, (sign) => signs[sign] ?? sign)
}
const signs: Record<string, string> = {
  '&#39;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

beforeEach(async () => {
  for (const table of ['articles', 'corrections', 'found_articles'])
    await env.DB.exec(`delete from ${table}`)
})

describe('/desk/articles/ID', () => {
  it('corrects fields and blocks, and takes that back, without a script', async () => {
    const { id, title } = await (await ingest(harbourPage())).json<Article>()
    const path = `/desk/articles/${id}`
    const cookie = await signedIn()
    const send = async (button: RegExp, changes: Record<string, string>) => {
      const { fields } = await formOf(path, cookie, button)
      return post(path, { ...fields, ...changes }, { ...own, cookie })
    }

    const nothing = await send(/value="fields"/, { op: 'fields' })
    expect(nothing.status).toBe(400)
    const saved = await send(/value="fields"/, { op: 'fields', title: 'A <b>better</b> title' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, path])
    expect(await articleNow(id)).toMatchObject({
      title: 'A <b>better</b> title',
      byline: ['Nell Harrow'],
      changedBy: 'editor',
    })
    await send(/Ships no longer/, { op: 'drop' })
    await send(/The lens had spent/, { op: 'replace', markdown: 'The lens *was* in a crate.' })
    await send(/The tower on Friday/, { op: 'replace', markdown: 'The **tower**.', credit: 'Mara' })
    await send(/A lens from a museum/, { op: 'up' })
    await send(/At the start/, { op: 'insert', markdown: 'First of all.' })
    const { text } = await articleNow(id)
    expect(text).toMatch(/^First of all\./)
    expect(text).not.toContain('Ships no longer')
    expect(text).toMatch(/The lens was in a crate\.$/)

    const { html } = await formOf(path, cookie, /value="all"/)
    expect(html).toContain('The <b>tower</b>'.replace(/<\/?b>/g, '**'))
    expect(html).toContain('A &lt;b&gt;better')
    expect(html).toContain('INGEST_TOKEN')
    await send(/value="all"/, { undo: 'all' })
    expect(await articleNow(id)).toMatchObject({ title })
  })

  describe('sent by two persons at once', () => {
    async function opened(button: RegExp) {
      const { id } = await (await ingest(harbourPage())).json<Article>()
      const path = `/desk/articles/${id}`
      const cookie = await signedIn()
      const send = (fields: Record<string, string>) => post(path, fields, { ...own, cookie })
      const { fields } = await formOf(path, cookie, button)
      const fieldsForm = await formOf(path, cookie, /value="fields"/)
      const other = {
        ...fieldsForm.fields,
        op: 'fields',
        title: 'The faster title',
        section: 'Sea',
      }
      expect((await send(other)).status).toBe(303)
      return { id, fields, send }
    }

    it('shows the slower one what they wrote next to what is there, to be sent again', async () => {
      const { id, fields, send } = await opened(/value="fields"/)

      const declined = await send({ ...fields, op: 'fields', title: 'My "title"', byline: 'Mara' })

      expect(declined.status).toBe(412)
      const html = await declined.text()
      expect(html).toContain('Somebody was faster')
      expect(html).toMatch(/Now:<\/p><p dir="auto">The faster title</)
      const again = fieldsOf(html, /value="fields"/)
      // What the slower one did not touch is as the faster one left it.
      expect(again).toMatchObject({ title: 'My "title"', byline: 'Mara', section: 'Sea' })
      expect((await send({ ...again, op: 'fields' })).status).toBe(303)
      expect(await articleNow(id)).toMatchObject({ title: 'My "title"', byline: ['Mara'] })
    })

    it('keeps what was written into the form of a block', async () => {
      const { id, fields, send } = await opened(/The lens had spent/)

      const declined = await send({ ...fields, op: 'replace', markdown: 'The lens *was* here.' })

      expect(declined.status).toBe(412)
      const again = fieldsOf(await declined.text(), /The lens \*was\* here/)
      expect((await send({ ...again, op: 'replace' })).status).toBe(303)
      expect((await articleNow(id)).text).toContain('The lens was here.')
    })

    it('keeps what was to be put in, also after a block that is not there any more', async () => {
      const { id, fields, send } = await opened(/The lens had spent/)
      const insert = { ...fields, op: 'insert', markdown: 'One more word.' }

      const after = await (await send(insert)).text()
      const nowhere = await (await send({ ...insert, block: '0123456789abcdef' })).text()

      expect(fieldsOf(after, /One more word/)).toMatchObject({ block: fields['block'] })
      const again = fieldsOf(nowhere, /One more word/)
      expect(again).toMatchObject({ block: '', markdown: 'One more word.' })
      expect((await send({ ...again, op: 'insert' })).status).toBe(303)
      expect((await articleNow(id)).text).toMatch(/^One more word\./)
    })
  })

  it('shows what was written again where it cannot be saved', async () => {
    const { id } = await (await ingest(harbourPage())).json<Article>()
    const path = `/desk/articles/${id}`
    const cookie = await signedIn()
    const { fields } = await formOf(path, cookie, /value="fields"/)
    const form = { ...fields, op: 'fields', title: 'Another', publishedAt: 'soon' }

    const declined = await post(path, form, { ...own, cookie })

    expect(declined.status).toBe(400)
    const html = await declined.text()
    expect(html).toContain('Not saved. ')
    expect(fieldsOf(html, /value="fields"/)).toMatchObject({
      title: 'Another',
      publishedAt: 'soon',
    })
  })

  it('takes nothing from another site, another session, or an older page', async () => {
    const { id, title } = await (await ingest(harbourPage())).json<Article>()
    const path = `/desk/articles/${id}`
    const cookie = await signedIn()
    const { fields } = await formOf(path, cookie, /value="fields"/)
    const form = { ...fields, op: 'fields', title: 'Stolen' }

    expect((await ask(path)).status).toBe(303)
    const other = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', cookie }
    expect((await post(path, form, other)).status).toBe(403)
    expect((await post(path, { ...form, csrf: 'x' }, { ...own, cookie })).status).toBe(403)
    expect((await post(path, form, own)).status).toBe(401)
    expect((await post(path, { ...form, revision: 'x' }, { ...own, cookie })).status).toBe(412)
    expect((await ask('/desk/articles/000000000000', { headers: { cookie } })).status).toBe(404)
    expect(await articleNow(id)).toMatchObject({ title })
  })
})
