import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { ingest, pathOf, request } from './service.ts'

const sample = env.SAMPLES.find(({ file }) => file.startsWith('de-'))!

async function posted(): Promise<{ path: string; domain: string; tag: string }> {
  const page = Uint8Array.from(atob(sample.page), (sign) => sign.charCodeAt(0))
  const response = await ingest(page, sample.url)
  const { url, source, tags } = await response.json<{
    url: string
    source: { domain: string }
    tags: string[]
  }>()
  return { path: pathOf(url), domain: source.domain, tag: tags[0] ?? '' }
}

describe('an article that was posted', () => {
  it('stands in every list it belongs to, and nowhere else', async () => {
    const { path, domain, tag } = await posted()

    for (const list of ['/', '/latest', `/source/${domain}`, `/topic/${tag}`, '/lang/de']) {
      const response = await request(list.toLowerCase())
      expect(response.status, list).toBe(200)
      expect(await response.text(), list).toContain(path)
    }
    expect((await request('/lang/fi')).status).toBe(404)
  })

  it('is found by its words, whatever else stands in the address', async () => {
    const { path, domain } = await posted()
    const find = async (query: string) => (await request(`/search?${query}`)).text()

    expect(await find('q=nachtzug')).toContain(path)
    expect(await find(`q=NACHTZUG&source=${domain}&lang=de&from=&utm_source=x`)).toContain(path)
    expect(await find('q=nachtzug&lang=fi')).not.toContain(path)
    expect(await find('q=nachtzug+-nachtzug')).not.toContain(path)
  })

  it.each(['%00', '%22%22%22', 'AND+OR+NOT', '*', '%F0%9F%98%80', 'q%5B%5D'])(
    'is not needed to answer a query of %s',
    async (query) => {
      expect((await request(`/search?q=${query}`)).status).toBe(200)
    },
  )
})
