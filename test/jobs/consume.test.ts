import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { consume } from '../../src/jobs/consume.ts'

const queue = 'limited-times-translations'
const timestamp = new Date('2026-11-27T12:00:00Z')
const task = (article: string) => ({ article, lang: 'en' })

async function consumed(
  name: string,
  bodies: readonly unknown[],
  broken: string[] = [],
  attempts = 1,
) {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const messages = bodies.map((body, at) => ({ id: `m${at}`, timestamp, attempts, body }))
  const batch = createMessageBatch(name, messages)
  const ctx = createExecutionContext()
  const retries = batch.messages.map((message) => vi.spyOn(message, 'retry'))
  const translated: string[] = []
  await consume(batch, env, ctx, async (_env, _ctx, { article, lang }) => {
    if (broken.includes(article)) throw new Error('The database is gone')
    translated.push(`${article} ${lang}`)
  })
  const { explicitAcks, retryMessages } = await getQueueResult(batch, ctx)
  const delays = retries.flatMap((retry) =>
    retry.mock.calls.map(([options]) => options?.delaySeconds),
  )
  const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)) as unknown)
  logged.mockRestore()
  const again = retryMessages.map(({ msgId }) => msgId)
  return { translated, acknowledged: explicitAcks, again, delays, lines }
}

describe('consume()', () => {
  it('acknowledges what was done and sends again what broke, without the rest of the batch', async () => {
    const result = await consumed(queue, [task('a'), task('b'), task('c')], ['b'])

    expect(result.translated).toEqual(['a en', 'c en'])
    expect(result.acknowledged).toEqual(['m0', 'm2'])
    expect(result.again).toEqual(['m1'])
    expect(result.delays).toEqual([30])
    expect(result.lines).toEqual([
      expect.objectContaining({ event: 'translation_broke', article: 'b', lang: 'en' }),
    ])
  })

  it.each([
    [2, 60],
    [5, 480],
    [20, 3600],
  ])('waits longer after attempt %i: %i seconds', async (attempts, delaySeconds) => {
    const { again, delays } = await consumed(queue, [task('a')], ['a'], attempts)

    expect(again).toEqual(['m0'])
    expect(delays).toEqual([delaySeconds])
  })

  it('acknowledges and logs what is no task, and translates what comes with it', async () => {
    const wrong = [
      'a',
      null,
      {},
      { article: 'a' },
      { article: 'a', lang: 'English' },
      { article: '', lang: 'en' },
    ]
    const result = await consumed(queue, [...wrong, task('b')])

    expect(result.translated).toEqual(['b en'])
    expect(result.acknowledged).toHaveLength(7)
    expect(result.again).toEqual([])
    expect(result.lines).toEqual(
      wrong.map(() => expect.objectContaining({ event: 'message_invalid', queue })),
    )
  })

  it('logs dead letters, and does not try them again', async () => {
    const result = await consumed(`${queue}-dead`, [task('a')], ['a'])

    expect(result).toMatchObject({
      translated: [],
      acknowledged: ['m0'],
      again: [],
      lines: [{ event: 'translation_dead', article: 'a', lang: 'en' }],
    })
  })
})
