import { describe, expect, it } from 'vitest'
import { BodyBudget } from '../../../src/api/body/body-budget.ts'
import { readBody } from '../../../src/api/body/read-body.ts'
import { Refusal } from '../../../src/http/problem.ts'

const text = (value: string) => new Uint8Array(new TextEncoder().encode(value))

async function gzip(data: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('https://times.example/ingest', { method: 'POST', body, headers })

async function refusal(request: Request, limit?: number): Promise<string> {
  try {
    await readBody(request, new BodyBudget().open(), limit)
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('readBody()', () => {
  it('gives the bytes back as they are', async () => {
    const bytes = new Uint8Array([0xe9, 0x00, 0xff, 0x0a])

    expect(await readBody(post(bytes), new BodyBudget().open())).toEqual(bytes)
  })

  it('inflates gzip', async () => {
    const body = await gzip('<p>Licht an')

    expect(
      await readBody(post(body, { 'content-encoding': 'gzip' }), new BodyBudget().open()),
    ).toEqual(text('<p>Licht an'))
  })

  it.each([
    ['that nobody declared', 1, {}],
    ['stored as .gz in a body that was packed for the wire', 2, { 'content-encoding': 'gzip' }],
    ['packed twice', 2, {}],
  ])('inflates gzip %s', async (_what, layers, headers) => {
    const page = text('<p>Licht an')
    let body = page
    for (let layer = 0; layer < layers; layer++) body = await gzip(body)

    expect(await readBody(post(body, headers), new BodyBudget().open())).toEqual(page)
  })

  it('leaves gzip as it is that was packed three times', async () => {
    const once = await gzip('<p>Licht an')
    const body = await gzip(await gzip(once))

    expect(await readBody(post(body), new BodyBudget().open())).toEqual(once)
  })

  it('takes exactly the limit and refuses one byte more', async () => {
    expect(await refusal(post(text('1234')), 4)).toBe('read')
    expect(await refusal(post(text('12345')), 4)).toBe('body_too_large')
  })

  it('counts a body that does not say its length', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1000))
      },
    })

    expect(await refusal(post(endless), 10_000)).toBe('body_too_large')
  })

  it.each([
    ['to its end', 3, 3],
    ['to five times the limit', 100, 6],
  ])('reads a body that is declared to be too large away, %s', async (_what, sent, read) => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (++pulled <= sent) controller.enqueue(new Uint8Array(1000))
          else controller.close()
        },
      },
      { highWaterMark: 0 },
    )

    const code = await refusal(post(body, { 'content-length': String(sent * 1000) }), 1000)

    expect(code).toBe('body_too_large')
    expect(Math.min(pulled, sent)).toBe(read)
  })

  it('stops inflating a bomb at the limit', async () => {
    const bomb = await gzip(new Uint8Array(4_000_000))

    expect(bomb.length).toBeLessThan(10_000)
    expect(await refusal(post(bomb, { 'content-encoding': 'gzip' }), 1_000_000)).toBe(
      'body_too_large',
    )
  })

  it('stops a bomb within gzip, declared or not', async () => {
    const bomb = await gzip(await gzip(new Uint8Array(4_000_000)))

    expect(await refusal(post(bomb), 1_000_000)).toBe('body_too_large')
    expect(await refusal(post(bomb, { 'content-encoding': 'gzip' }), 1_000_000)).toBe(
      'body_too_large',
    )
  })

  it('stops reading when it refuses', async () => {
    let isCancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(text('no gzip ')),
      cancel: () => void (isCancelled = true),
    })

    expect(await refusal(post(endless, { 'content-encoding': 'gzip' }))).toBe('body_unreadable')
    expect(isCancelled).toBe(true)
  })

  it.each([
    ['an empty body', post(''), 'body_empty'],
    ['no body', post(null), 'body_empty'],
    [
      'an encoding it does not know',
      post('x', { 'content-encoding': 'compress' }),
      'unsupported_encoding',
    ],
    [
      'three encodings',
      post('x', { 'content-encoding': 'gzip, gzip, br' }),
      'unsupported_encoding',
    ],
    ['what is not brotli', post('x', { 'content-encoding': 'br' }), 'body_unreadable'],
    ['what is not gzip', post('<p>', { 'content-encoding': 'gzip' }), 'body_unreadable'],
    ['nothing, as gzip', post('', { 'content-encoding': 'gzip' }), 'body_empty'],
  ])('refuses %s', async (_what, request, code) => {
    expect(await refusal(request)).toBe(code)
  })

  it('refuses gzip that breaks off', async () => {
    const whole = await gzip('Licht '.repeat(1000))

    expect(await refusal(post(whole.slice(0, 30), { 'content-encoding': 'gzip' }))).toBe(
      'body_unreadable',
    )
  })
})
