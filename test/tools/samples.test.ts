import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json, text } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { postSamples } from '../../tools/samples.ts'

type Put = { path: string; token: string | undefined; body: unknown }

afterEach(() => void vi.restoreAllMocks())

/**
 * Posts the samples to a server that stores nothing.
 *
 * @param answer What it answers to the nth translation.
 */
async function posted(answer: (nth: number) => { status: number; body: string }) {
  const puts: Put[] = []
  let posts = 0
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      await text(request)
      posts++
      const id = `id-${posts}`
      response.end(JSON.stringify({ status: 'created', id, url: `/news/${id}`, title: id }))
      return
    }
    const { url: path = '', headers } = request
    puts.push({ path, token: headers.authorization, body: await json(request) })
    const { status, body } = answer(puts.length)
    response.writeHead(status).end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const log = vi.spyOn(console, 'log').mockReturnValue()
  const addresses = await postSamples(`http://127.0.0.1:${port}`, 'secret', 'http://127.0.0.1:1')
  server.close()
  const lines = log.mock.calls.map(([line]) => String(line).split('\t'))
  return { puts, posts, addresses, lines }
}

describe('postSamples()', () => {
  it('puts the translation of each page that has one, at the article', async () => {
    const { puts, posts, lines } = await posted(() => ({ status: 201, body: '{}' }))
    const first = lines.findIndex(([, file]) => file === 'translations/de-hafenkurier.en.json')

    expect({ posts, puts: puts.length }).toEqual({ posts: 10, puts: 9 })
    expect(lines[first]).toEqual([
      'translated',
      'translations/de-hafenkurier.en.json',
      expect.stringContaining('night train'),
    ])
    const [, , id] = lines[first - 1] ?? []
    expect(lines[first - 1]).toEqual(['created', 'de-hafenkurier.html', id])
    expect(puts).toContainEqual({
      path: `/articles/${id}/translations/en`,
      token: 'Bearer secret',
      body: JSON.parse(readFileSync('samples/translations/de-hafenkurier.en.json', 'utf8')),
    })
  })

  it('names the page of the translation, or that of a sample without one', async () => {
    const { addresses } = await posted((nth) => ({ status: 201, body: `{"url":"/en/${nth}"}` }))

    expect(addresses.slice(0, 3)).toEqual(['/en/1', '/news/id-2', '/en/2'])
  })

  it('prints the code of a translation that is refused, and goes on', async () => {
    const { addresses, lines } = await posted((nth) =>
      nth === 1
        ? { status: 422, body: '{"code":"marks_lost"}' }
        : { status: 404, body: nth === 2 ? 'no JSON' : '' },
    )
    const translations = lines.filter(([, file]) => file?.startsWith('translations/'))

    expect(addresses).toHaveLength(10)
    expect(translations.map(([outcome]) => outcome)).toEqual([
      'marks_lost',
      ...Array.from({ length: 8 }, () => '404'),
    ])
  })
})
