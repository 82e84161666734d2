import { createExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { readCapture } from '../../../src/intake/captures/read-capture.ts'
import { receiveMail } from '../../../src/intake/jobs/receive-mail.ts'
import { addBlock, removeBlock } from '../../../src/store/blocks/address-blocks.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { harbourPage } from '../../fixtures/harbour-page.ts'
import { d1Errors, failing } from '../../store/failing.ts'

const address = 'news-4f1c9d27ab63@times.example'

/** Reads each mail as one page. */
const reading: typeof readCapture = async function* ({ chunks }, format) {
  expect(format).toBe('mail')
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  const page = new Uint8Array(await new Blob(parts).arrayBuffer())
  const facts = { contentType: 'text/html', place: 'the mail', capturedAt: null }
  yield { kind: 'page', page: { ...facts, page, url: 'https://ternmouth-post.example/letter' } }
}

type Mail = { to: string; text: string; rawSize: number }

async function receive(
  { to = address, text = harbourPage(), rawSize }: Partial<Mail> = {},
  settings: object = { INGEST_MAIL_TO: address },
) {
  const rejections: string[] = []
  const ctx = Object.assign(createExecutionContext(), { exports })
  const raw = new Response(text).body!
  const size = rawSize ?? text.length
  const message = {
    to,
    raw,
    rawSize: size,
    setReject: (reason: string) => void rejections.push(reason),
  }
  await receiveMail(message, { ...env, ...settings }, ctx, reading)
  const titles = await env.DB.prepare('select title from articles').all<{ title: string }>()
  return { rejections, titles: titles.results.map(({ title }) => title) }
}

beforeEach(async () => {
  await env.DB.exec('delete from articles')
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

describe('receiveMail()', () => {
  it.each([address, address.toUpperCase()])('ingests a newsletter to %s', async (to) => {
    expect(await receive({ to })).toEqual({
      rejections: [],
      titles: ['Harbour light returns after forty years'],
    })
  })

  it.each<[string, Parameters<typeof receive>]>([
    ['by default', [{}, {}]],
    ['to another address', [{ to: 'news@times.example' }]],
    ['over the limit', [{ rawSize: 10 * 1024 * 1024 + 1 }]],
  ])('rejects mail %s', async (_what, given) => {
    const { rejections, titles } = await receive(...given)

    expect(rejections).toHaveLength(1)
    expect(titles).toEqual([])
  })

  it('takes no mail of a blocked address', async () => {
    const pattern = { host: 'ternmouth-post.example', isWide: false, path: '/letter' }
    const db = openDatabase(env.DB)
    const { id } = await addBlock(db, { ...pattern, reason: '', by: 'nell', at: new Date() })

    expect(await receive()).toEqual({ rejections: [], titles: [] })

    await removeBlock(db, id)
    expect((await receive()).titles).toHaveLength(1)
  })

  it('accepts a mail without an article, as a rejection may end the subscription', async () => {
    expect(await receive({ text: '<p>Confirm your address' })).toEqual({
      rejections: [],
      titles: [],
    })
  })

  it('throws when the database is away, so that the mail comes again', async () => {
    const DB = failing(env.DB, () => ({ error: d1Errors.tooMany }))

    await expect(receive({}, { INGEST_MAIL_TO: address, DB })).rejects.toThrow('overloaded')
  })
})
