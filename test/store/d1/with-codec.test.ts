import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'

let isCodecLoaded: () => boolean
let withCodec: <T extends D1Database>(d1: T) => T

// As in a fresh isolate.
beforeEach(async () => {
  vi.resetModules()
  isCodecLoaded = (await import('../../../src/store/d1/codec.ts')).isCodecLoaded
  withCodec = (await import('../../../src/store/d1/with-codec.ts')).withCodec
})

const reading = 'select hex(?1) as digits'

describe('withCodec()', () => {
  it.each<[string, (d1: D1Database) => Promise<unknown>]>([
    ['all rows', (d1) => d1.prepare(reading).bind('a').all()],
    ['the first', (d1) => d1.prepare(reading).bind('a').first('digits')],
    ['rows as arrays', (d1) => d1.prepare(reading).bind('a').raw()],
    ['a batch', (d1) => d1.batch([d1.prepare('select 1'), d1.prepare(reading).bind('a')])],
  ])('answers with %s when packed bodies can be read', async (_what, ask) => {
    const answer = await ask(withCodec(env.DB))

    expect(isCodecLoaded()).toBe(true)
    expect(answer).toMatchObject(await withoutTimes(ask(env.DB)))
  })

  it('loads nothing for what reads no body', async () => {
    const d1 = withCodec(env.DB)

    expect(await d1.prepare('select ?1 as digits').bind('41').first('digits')).toBe('41')
    await d1.batch([d1.prepare('select 1')])

    expect(isCodecLoaded()).toBe(false)
  })

  it('leaves other databases as they are afterwards', async () => {
    await withCodec(env.DB).prepare(reading).bind('a').first()

    expect(withCodec(env.REPLICA)).toBe(env.REPLICA)
  })

  it('gives the same for the same database, before and afterwards', async () => {
    const one = withCodec(env.DB)
    expect(withCodec(env.DB)).toBe(one)

    await one.prepare(reading).bind('a').first()

    expect(withCodec(env.DB)).toBe(one)
  })
})

async function withoutTimes(answer: Promise<unknown>): Promise<object> {
  const json = JSON.stringify(await answer, (key, value: unknown) =>
    key === 'meta' ? undefined : value,
  )
  return JSON.parse(json) as object
}
